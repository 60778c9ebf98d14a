import { ButtonLink, Link } from "../components/basics/Link.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { chapters } from "./chapters.ts";

/** The guide's table of contents. */
export const GuidePage = () => (
  <Page>
    <PageTitle
      title="Guide de la clause sociale"
      lead="Dix pages courtes pour acheter solidaire : ce que dit la loi, et comment faire."
      action={
        <ButtonLink to="/simulateur" look="main">
          Quelle réservation pour mon besoin ?
        </ButtonLink>
      }
    />
    <ol className="grid gap-x-10 gap-y-8 md:grid-cols-2">
      {chapters.map(({ slug, title, lead }, place) => (
        <li key={slug} className="grid grid-cols-[2.5rem_1fr] border-t border-line pt-4">
          <span aria-hidden="true" className="font-title text-h2 leading-tight font-semibold text-brique">
            {place + 1}
          </span>
          <div>
            <h2 className="text-h3">
              <Link to="/guide/$sujet" params={{ sujet: slug }}>
                {title}
              </Link>
            </h2>
            <p className="mt-1 text-ink-soft">{lead}</p>
          </div>
        </li>
      ))}
    </ol>
  </Page>
);
