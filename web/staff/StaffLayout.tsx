import { Link, Outlet } from "@tanstack/react-router";
import { Link as TextLink } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { number } from "../platform/format.ts";
import { useMe } from "../platform/session.ts";
import { useInboxCounts } from "./inbox/queries.ts";

const links = [
  { to: "/equipe", label: "À traiter" },
  { to: "/equipe/fournisseurs", label: "Fournisseurs" },
  { to: "/equipe/intentions", label: "Intentions" },
  { to: "/equipe/rencontres", label: "Rencontres" },
  { to: "/equipe/demandes", label: "Demandes" },
  { to: "/equipe/courriels", label: "Courriels" },
  { to: "/equipe/suites", label: "Suites" },
  { to: "/equipe/marches", label: "Marchés" },
  { to: "/equipe/clauses", label: "Clauses" },
  { to: "/equipe/bilan", label: "Bilan" },
  { to: "/equipe/import", label: "Import" },
  { to: "/equipe/reglages", label: "Réglages" },
  { to: "/equipe/journal", label: "Journal" },
] as const;

/** How much waits there; nothing where nothing does. */
const Waiting = ({ count, more }: { count: number; more: boolean }) =>
  count === 0 ? null : (
    <span className="ml-1.5 inline-grid min-w-5.5 place-items-center rounded-full bg-brique px-1.5 text-small leading-5.5 font-semibold tabular-nums text-on-brique">
      <span aria-hidden="true">
        {number(count)}
        {more && "+"}
      </span>
      <span className="sr-only">
        , {number(count)}
        {more && " et plus"} à traiter
      </span>
    </span>
  );

const Navigation = () => {
  const counts = useInboxCounts();
  return (
    <nav aria-label="Équipe" className="no-print border-b border-line bg-sunken">
      <ul className="relative mx-auto flex max-w-page gap-x-1 overflow-x-auto px-gutter">
        {links.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: to === "/equipe" }}
              className="flex items-center border-b-3 border-transparent px-2 py-2.5 text-small whitespace-nowrap xl:px-2.5 text-ink outline-offset-[-3px] data-[status=active]:border-violette data-[status=active]:font-semibold"
            >
              {label}
              <Waiting {...(counts.get(to) ?? { count: 0, more: false })} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** The team's part of the site: its own navigation, and nobody else. */
export const StaffLayout = () => {
  const me = useMe();
  return (
    <>
      {me.data?.staff && <Navigation />}
      <Page>
        <Loaded query={me}>
          {(account) =>
            account?.staff ? (
              <Outlet />
            ) : (
              <>
                <PageTitle title="Réservé à l’équipe" />
                <Notice
                  tone="info"
                  title={account ? "Votre compte n’est pas de l’équipe" : "Vous n’êtes pas connecté"}
                >
                  <p>
                    {account ? (
                      <>
                        Revenez à <TextLink to="/mon-espace">votre espace</TextLink>.
                      </>
                    ) : (
                      <>
                        <TextLink to="/connexion">Connectez-vous</TextLink> avec votre adresse de l’équipe.
                      </>
                    )}
                  </p>
                </Notice>
              </>
            )
          }
        </Loaded>
      </Page>
    </>
  );
};
