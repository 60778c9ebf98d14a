import { queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "../api.ts";
import { Link } from "../components/Link.tsx";
import { EmptyState, Loaded } from "../components/States.tsx";
import { count, percent } from "../format.ts";

const suggestionsQuery = (intentId: string) =>
  queryOptions({
    queryKey: ["suggestions", intentId],
    queryFn: () => answer(api.intents[":id"].suggestions.$get({ param: { id: intentId } })),
  });

/** Suppliers who could do it, best first, each with why. */
export const Suggestions = ({ intentId }: { intentId: string }) => {
  const query = useQuery(suggestionsQuery(intentId));
  return (
    <section>
      <h2 className="text-h2">Qui pourrait le faire</h2>
      <div className="mt-4">
        <Loaded query={query}>
          {({ matches }) =>
            matches.length === 0 ? (
              <EmptyState title="Personne encore">
                <p>Aucun fournisseur publié ne répond à toutes les conditions. L’équipe cherche avec vous.</p>
              </EmptyState>
            ) : (
              <>
                <p className="text-ink-soft">
                  {count(matches.length, "fournisseur possible", "fournisseurs possibles")}, du plus proche de
                  votre besoin au plus éloigné.
                </p>
                <ol className="mt-4 divide-y divide-line">
                  {matches.slice(0, 20).map((match) => (
                    <li key={match.supplierId} className="grid gap-1 py-4 sm:grid-cols-[1fr_auto] sm:gap-6">
                      <div>
                        <h3 className="text-h3">
                          <Link to="/fournisseurs/$id" params={{ id: match.supplierId }}>
                            {match.supplierName}
                          </Link>
                        </h3>
                        <p className="mt-1 text-small text-ink-soft">{match.reasons.slice(0, 4).join(" ")}</p>
                        {match.cautions.length > 0 && (
                          <p className="mt-1 text-small text-amber">À savoir : {match.cautions.join(" ")}</p>
                        )}
                      </div>
                      <p className="font-title text-h3 font-semibold text-violette tabular-nums">
                        {percent(match.score)}
                      </p>
                    </li>
                  ))}
                </ol>
              </>
            )
          }
        </Loaded>
      </div>
    </section>
  );
};
