import type { ReactNode } from "react";
import { Button } from "../components/basics/Button.tsx";
import { PlainLink } from "../components/basics/Link.tsx";
import { useTypedEarly } from "../platform/useTypedEarly.ts";
import type { AnnuaireSearch } from "./annuaire-search.ts";

/** What no control of the form says without scripts: it goes on as it stands. */
const kept = ["departement", "couvre", "pres", "km"] as const;

/**
 * The search as a form of the page: with scripts each change is looked up at once; without, or before they have come, it is
 * sent as it stands, and the server answers the same list.
 */
export const SearchForm = ({ search, children }: { search: AnnuaireSearch; children: ReactNode }) => {
  const form = useTypedEarly<HTMLFormElement>();
  return (
    <search>
      <form ref={form} action="/annuaire" className="space-y-6" onSubmit={(event) => event.preventDefault()}>
        {kept.map(
          (name) => search[name] && <input key={name} type="hidden" name={name} value={search[name]} />,
        )}
        {children}
        <noscript>
          <p className="flex flex-wrap items-center gap-4">
            <Button type="submit" look="main">
              Chercher
            </Button>
            <PlainLink href="/annuaire">Tout effacer</PlainLink>
          </p>
        </noscript>
      </form>
    </search>
  );
};
