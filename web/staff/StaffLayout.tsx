import { Link, Outlet } from "@tanstack/react-router";
import { useMe } from "../accounts/session.ts";
import { Page } from "../components/Layout.tsx";
import { Link as TextLink } from "../components/Link.tsx";
import { Notice } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Loaded } from "../components/States.tsx";

const links = [
  { to: "/equipe", label: "À traiter" },
  { to: "/equipe/fournisseurs", label: "Fournisseurs" },
  { to: "/equipe/intentions", label: "Intentions" },
  { to: "/equipe/rencontres", label: "Rencontres" },
  { to: "/equipe/demandes", label: "Demandes" },
  { to: "/equipe/courriels", label: "Courriels" },
  { to: "/equipe/suites", label: "Suites" },
  { to: "/equipe/bilan", label: "Bilan" },
  { to: "/equipe/journal", label: "Journal" },
] as const;

/** The team's part of the site: its own navigation, and nobody else. */
export const StaffLayout = () => {
  const me = useMe();
  return (
    <>
      <nav aria-label="Équipe" className="border-b border-line bg-sunken">
        <ul className="mx-auto flex max-w-page gap-x-1 overflow-x-auto px-gutter">
          {links.map(({ to, label }) => (
            <li key={to}>
              <Link
                to={to}
                activeOptions={{ exact: to === "/equipe" }}
                className="block border-b-3 border-transparent px-3 py-2.5 text-small whitespace-nowrap text-ink outline-offset-[-3px] data-[status=active]:border-violette data-[status=active]:font-semibold"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
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
