import { Link, useRouterState } from "@tanstack/react-router";
import { type KeyboardEvent, useRef, useState } from "react";
import { pluralize } from "../../../shared/text/count.ts";
import { useMe } from "../../platform/session.ts";
import { useUnread } from "../../platform/unread.ts";
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

type NavLink = { to: string; label: string; unread?: number };

const useNav = (): readonly NavLink[] => {
  const { data: me } = useMe();
  const unread = useUnread();
  return [
    ...publicLinks,
    ...(me?.organisations.some(({ status }) => status === "approved")
      ? [{ to: "/messagerie", label: "Messages", unread }]
      : []),
    ...(me?.staff ? [{ to: "/equipe", label: "Équipe" }] : []),
    me ? { to: "/mon-espace", label: "Mon espace" } : { to: "/connexion", label: "Se connecter" },
  ];
};

/** How many exchanges are not read, beside the link that leads to them. */
const Unread = ({ count }: { count: number }) => (
  <span className="ml-1.5 inline-block min-w-6 rounded-full bg-violette px-1.5 text-center text-small font-semibold text-on-violette tabular-nums">
    {count}
    <span className="sr-only"> {pluralize(count, "non lu", "non lus")}</span>
  </span>
);

export const Header = () => {
  const path = useRouterState({ select: (state) => state.location.pathname });
  // The menu is open on one page only: going elsewhere closes it.
  const [openOn, setOpenOn] = useState<string>();
  const open = openOn === path;
  const button = useRef<HTMLButtonElement>(null);
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    setOpenOn(undefined);
    button.current?.focus();
  };
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
          ref={button}
          type="button"
          onKeyDown={closeByKey}
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpenOn(open ? undefined : path)}
          className="flex min-h-11 items-center gap-2 rounded border border-edge px-3 md:hidden noscript:hidden"
        >
          <Icon name={open ? "close" : "menu"} />
          Menu
        </button>
        <nav
          id="menu"
          aria-label="Principale"
          className={`max-md:w-full max-md:pt-3 ${open ? "" : "max-md:hidden noscript:block!"}`}
        >
          <ul className="flex gap-x-6 max-md:flex-col max-md:border-t max-md:border-line max-md:pt-2">
            {links.map(({ to, label, unread = 0 }) => (
              <li key={to}>
                <Link to={to} className={navLink} onKeyDown={closeByKey}>
                  {label}
                  {unread > 0 && <Unread count={unread} />}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
};
