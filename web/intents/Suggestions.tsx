import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Intent } from "../../shared/intents/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { conversationsQuery } from "../messages/queries.ts";
import { WriteDialog } from "../messages/WriteDialog.tsx";
import { count } from "../platform/format.ts";
import { useMe } from "../platform/session.ts";
import { ExcludedSuppliers } from "./ExcludedSuppliers.tsx";
import { type SuggestionsView, suggestionsQuery } from "./queries.ts";
import { SuggestionCard } from "./SuggestionCard.tsx";
import { useChooseSupplier } from "./useChooseSupplier.ts";

const shownAtFirst = 10;

/** Suppliers who could do it, favourites first, then the best; each with why, and what the buyer makes of it. */
export const Suggestions = ({ intent }: { intent: Intent }) => {
  const query = useQuery(suggestionsQuery(intent.id));
  return (
    <section>
      <h2 className="text-h2">Qui pourrait le faire</h2>
      <div className="mt-4">
        <Loaded query={query}>{(found) => <Found intent={intent} found={found} />}</Loaded>
      </div>
    </section>
  );
};

const Found = ({ intent, found }: { intent: Intent; found: SuggestionsView }) => {
  const [all, setAll] = useState(false);
  const [writingTo, setWritingTo] = useState<{ id: string; name: string }>();
  const choosing = useChooseSupplier(intent.id);
  const { data: me } = useMe();
  const member = me?.organisations.some(({ id, status }) => id === intent.buyerId && status === "approved");
  const { data: conversations } = useQuery(conversationsQuery(intent.id));
  const written = new Set(conversations?.items.map(({ supplier }) => supplier.organisationId));
  const favourites = new Set(intent.favourites);
  // Those kept when the page was opened come first: a card stays where it is when its star changes.
  const [first] = useState(favourites);
  const summary = useRef<HTMLParagraphElement>(null);
  const matches = found.matches
    .filter(({ supplierId }) => !intent.vetoes.includes(supplierId))
    .sort((a, b) => Number(first.has(b.supplierId)) - Number(first.has(a.supplierId)));
  const choose = (supplierId: string, choice: "favourite" | "veto" | "none") =>
    choosing.mutate({ supplierId, choice });
  const kept = matches.filter(({ supplierId }) => favourites.has(supplierId)).length;
  const shown = all ? matches : matches.slice(0, Math.max(shownAtFirst, kept));
  const write = member && intent.status !== "draft";
  return (
    <>
      {matches.length === 0 ? (
        <EmptyState title="Personne encore">
          <p>Aucun fournisseur publié ne répond à toutes les conditions. L’équipe cherche avec vous.</p>
        </EmptyState>
      ) : (
        <>
          <p ref={summary} tabIndex={-1} className="text-ink-soft">
            {count(matches.length, "fournisseur possible", "fournisseurs possibles")}
            {kept > 0 && `, dont ${count(kept, "favori")}`}. Vos favoris viennent d’abord aux rencontres ;
            ceux que vous écartez n’y viennent pas, et personne ne le sait.
          </p>
          <ol className="mt-2 divide-y divide-line">
            {shown.map((match) => {
              const { supplierId: id, supplierName: name } = match;
              const favourite = favourites.has(id);
              return (
                <SuggestionCard
                  key={id}
                  match={match}
                  favourite={favourite}
                  written={written.has(id)}
                  onFavourite={() => choose(id, favourite ? "none" : "favourite")}
                  onVeto={() => {
                    choose(id, "veto");
                    // Its card goes away, and the focus with it: the count that has changed takes it.
                    summary.current?.focus({ preventScroll: true });
                    toast(`${name} est écarté de cet achat.`, () =>
                      choose(id, favourite ? "favourite" : "none"),
                    );
                  }}
                  onWrite={write ? () => setWritingTo({ id, name }) : undefined}
                />
              );
            })}
          </ol>
          {shown.length < matches.length && (
            <Button icon="arrowDown" onClick={() => setAll(true)}>
              Voir les {matches.length} fournisseurs
            </Button>
          )}
          {member && intent.status === "draft" && (
            <p className="text-small text-ink-soft">
              Vous pourrez leur écrire, sans montrer votre adresse, dès que l’intention sera envoyée à
              l’équipe.
            </p>
          )}
        </>
      )}
      <ExcludedSuppliers {...found} onRestore={(id) => choose(id, "none")} />
      {writingTo && (
        <WriteDialog intent={intent} supplier={writingTo} onClose={() => setWritingTo(undefined)} />
      )}
    </>
  );
};
