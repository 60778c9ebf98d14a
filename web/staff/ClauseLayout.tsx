import { Link, Outlet } from "@tanstack/react-router";

const links = [
  { to: "/equipe/clauses", label: "Marchés suivis" },
  { to: "/equipe/clauses/releves", label: "Relevés d’heures" },
  { to: "/equipe/clauses/personnes", label: "Bénéficiaires" },
  { to: "/equipe/clauses/entreprises", label: "Entreprises" },
  { to: "/equipe/clauses/operations", label: "Opérations" },
] as const;

/** The clause followed, in the team’s part of the site: its own pages under one heading of the navigation. */
export const ClauseLayout = () => (
  <>
    <nav aria-label="Clauses" className="no-print mb-8">
      <ul className="flex gap-x-1 overflow-x-auto border-b border-line">
        {links.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: to === "/equipe/clauses" }}
              className="flex items-center border-b-3 border-transparent px-3 py-2 text-small whitespace-nowrap text-ink outline-offset-[-3px] data-[status=active]:border-violette data-[status=active]:font-semibold"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
    <Outlet />
  </>
);
