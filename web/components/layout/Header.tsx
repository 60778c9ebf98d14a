import { Link, useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { useMe } from "../../platform/session.ts";
import { Icon } from "../basics/Icon.tsx";
import { LogoMark } from "../basics/Logo.tsx";

const publicLinks = [
  { to: "/annuaire", label: "Annuaire" },
  { to: "/rencontres", label: "Rencontres" },
  { to: "/simulateur", label: "Quelle réservation ?" },
  { to: "/guide", label: "Guide" },
] as const;

const navLink =
  "block border-b-3 border-transparent px-1 py-2 text-ink no-underline hover:border-line data-[status=active]:border-brique data-[status=active]:font-semibold";

const useNav = () => {
  const { data: me } = useMe();
  return [
    ...publicLinks,
    ...(me?.staff ? [{ to: "/equipe", label: "Équipe" } as const] : []),
    me
      ? ({ to: "/mon-espace", label: "Mon espace" } as const)
      : ({ to: "/connexion", label: "Se connecter" } as const),
  ];
};

export const Header = () => {
  const path = useRouterState({ select: (state) => state.location.pathname });
  // The menu is open on one page only: going elsewhere closes it.
  const [openOn, setOpenOn] = useState<string>();
  const open = openOn === path;
  const links = useNav();
  return (
    <header className="border-b border-line bg-paper">
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 px-gutter py-3">
        <Link
          to="/"
          className="flex items-center gap-3 font-title text-[1.1875rem] leading-none font-bold tracking-tight text-ink no-underline"
        >
          <LogoMark />
          <span>
            Rencontres
            <br />
            solidaires
          </span>
        </Link>
        <button
          type="button"
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpenOn(open ? undefined : path)}
          className="flex min-h-11 items-center gap-2 rounded border border-edge px-3 md:hidden"
        >
          <Icon name={open ? "close" : "menu"} />
          Menu
        </button>
        <nav
          id="menu"
          aria-label="Principale"
          className={`max-md:w-full max-md:pt-3 ${open ? "" : "max-md:hidden"}`}
        >
          <ul className="flex gap-x-6 max-md:flex-col max-md:border-t max-md:border-line max-md:pt-2">
            {links.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} className={navLink}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
};
