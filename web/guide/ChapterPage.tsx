import { getRouteApi } from "@tanstack/react-router";
import { Icon } from "../components/basics/Icon.tsx";
import { Link, PlainLink } from "../components/basics/Link.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { NotFoundPage } from "../components/layout/NotFoundPage.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { ShareButton } from "../components/layout/ShareButton.tsx";
import { list } from "../platform/format.ts";
import { chapters } from "./chapters.ts";

const route = getRouteApi("/guide/$sujet");

const legifrance = "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000037701019/";

/** A page of the guide, with those before and after it. */
export const ChapterPage = () => {
  const { sujet } = route.useParams();
  const place = chapters.findIndex(({ slug }) => slug === sujet);
  const chapter = chapters[place];
  if (!chapter) return <NotFoundPage />;
  const { title, lead, sources, Content } = chapter;
  const before = chapters[place - 1];
  const after = chapters[place + 1];
  return (
    <Page>
      <article key={sujet}>
        <PageTitle
          over={
            <>
              <Link to="/guide">Guide de la clause sociale</Link>, page {place + 1} sur {chapters.length}
            </>
          }
          title={title}
          lead={lead}
          action={<ShareButton title={title} />}
        />
        <div className="prose">
          <Content />
        </div>
        {sources.length > 0 && (
          <p className="mt-10 max-w-measure border-t border-line pt-4 text-small text-ink-soft">
            Articles : {list(sources)} du{" "}
            <PlainLink href={legifrance}>code de la commande publique (Légifrance)</PlainLink>. Cette page
            informe et ne remplace pas l’avis d’un juriste.
          </p>
        )}
      </article>
      <nav aria-label="Pages du guide" className="mt-10 grid gap-4 sm:grid-cols-2">
        {before && (
          <Link
            to="/guide/$sujet"
            params={{ sujet: before.slug }}
            className="inline-flex items-start justify-self-start"
          >
            <Icon name="arrowRight" className="mt-0.5 mr-2 size-5 rotate-180" />
            {before.title}
          </Link>
        )}
        {after && (
          <Link
            to="/guide/$sujet"
            params={{ sujet: after.slug }}
            className="inline-flex items-start justify-self-end text-right sm:col-start-2"
          >
            {after.title}
            <Icon name="arrowRight" className="mt-0.5 ml-2 size-5" />
          </Link>
        )}
      </nav>
    </Page>
  );
};
