import type { ReactNode } from "react";
import type { Intent } from "../../shared/intents/schema.ts";
import { intentModalityLabel } from "../../shared/law/modalities.ts";
import { serviceLabels } from "../../shared/suppliers/kinds.ts";
import { dayText } from "../../shared/time/dates.ts";
import { ModalityName } from "../law/ModalityName.tsx";
import { amount, count, list } from "../platform/format.ts";
import { useCategoryLabel, usePlaceNames } from "../reference/queries.ts";

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="border-t border-line pt-3">
    <dt className="text-small text-ink-soft">{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** An intent, fact by fact. */
export const IntentSummary = ({ intent }: { intent: Intent }) => {
  const category = useCategoryLabel();
  const places = usePlaceNames(intent.places);
  return (
    <section aria-label="L’intention en détail" className="space-y-6">
      {intent.description && <p className="prose whitespace-pre-line">{intent.description}</p>}
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-3">
        <Fact name="Famille d’achats">{category(intent.category)}</Fact>
        <Fact name="Forme">{list(intent.services.map((service) => serviceLabels[service]))}</Fact>
        <Fact name={places.length > 1 ? "Lieux d’exécution" : "Lieu d’exécution"}>{list(places)}</Fact>
        <Fact name="Modalité">
          <ModalityName label={intentModalityLabel(intent.modality)} />
        </Fact>
        {intent.totalAmount === undefined ? (
          <Fact name="Montant par an">
            {intent.yearlyAmount === undefined ? "Non indiqué" : `${amount(intent.yearlyAmount)} HT`}
          </Fact>
        ) : (
          <Fact name="Montant total">{amount(intent.totalAmount)} HT</Fact>
        )}
        {intent.allLotsAmount !== undefined && (
          <Fact name="Tous les lots réunis">{amount(intent.allLotsAmount)} HT</Fact>
        )}
        <Fact name="Durée">
          {intent.durationMonths === undefined
            ? "Non indiquée"
            : count(intent.durationMonths, "mois", "mois")}
        </Fact>
        <Fact name="Lancement prévu">{dayText(intent.launchDate)}</Fact>
        {intent.cpv.length > 0 && <Fact name="Codes CPV">{intent.cpv.join(", ")}</Fact>}
      </dl>
    </section>
  );
};
