import { useQuery } from "@tanstack/react-query";
import { intentModalityLabel } from "../../shared/law/modalities.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Link } from "../components/basics/Link.tsx";
import { Score } from "../components/data/Score.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { count, list } from "../platform/format.ts";
import { needAmountText } from "../reference/need-amount-text.ts";
import { useCategoryLabel, usePlaceNames } from "../reference/queries.ts";
import { type Opportunity, opportunitiesQuery } from "../suppliers/queries.ts";

/** What buyers look for that this supplier could do; who they are is revealed at a rencontre, or when they write. */
export const OpportunitiesTab = ({ supplierId }: { supplierId: string }) => {
  const query = useQuery(opportunitiesQuery(supplierId));
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title="Rien pour l’instant">
            <p>
              Aucun achat en préparation ne correspond à vos activités, vos zones et vos justificatifs. Une
              activité mieux décrite ou une zone plus large peut changer la réponse.
            </p>
          </EmptyState>
        ) : (
          <>
            <p className="max-w-measure text-ink-soft">
              {count(
                items.length,
                "achat en préparation vous correspond",
                "achats en préparation vous correspondent",
              )}
              . L’acheteur n’est pas nommé : s’il le souhaite, il vous écrit, ou vous le rencontrez aux{" "}
              <Link to="/rencontres">rencontres</Link>.
            </p>
            <ol className="mt-4 divide-y divide-line">
              {items.map((one) => (
                <Item key={one.intentId} opportunity={one} />
              ))}
            </ol>
          </>
        )
      }
    </Loaded>
  );
};

const Item = ({ opportunity }: { opportunity: Opportunity }) => {
  const { title, category, places, modality, launchDate, score, reasons, cautions } = opportunity;
  const worth = needAmountText(opportunity);
  const label = useCategoryLabel();
  const names = usePlaceNames(places);
  return (
    <li className="py-5">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="min-w-0 text-h3">{title}</h2>
        <Score value={score} />
      </div>
      <p className="mt-1">
        {label(category)}, {list(names)}
      </p>
      <p className="text-small text-ink-soft">
        {intentModalityLabel(modality)}. Lancement prévu le {dayText(launchDate)}
        {worth && `, ${worth}`}.
      </p>
      <details className="mt-2 text-small">
        <summary className="py-1 underline underline-offset-4">
          Pourquoi vous<span className="sr-only"> : {title}</span>
        </summary>
        <ul className="mt-1 list-disc pl-5">
          {[...reasons, ...cautions].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </li>
  );
};
