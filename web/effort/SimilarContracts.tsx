import { useQuery } from "@tanstack/react-query";
import type { EffortAnswer } from "../../shared/effort/answer-effort.ts";
import { Disclosure } from "../components/basics/Disclosure.tsx";
import { Figure } from "../components/data/Figure.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { amount, count, number, percent } from "../platform/format.ts";
import { useCategoryLabel } from "../reference/queries.ts";
import { type SimilarView, similarQuery } from "./queries.ts";

type Summary = NonNullable<SimilarView["summary"]>;

const columns: readonly Column<SimilarView["contracts"][number]>[] = [
  { key: "title", header: "Marché", names: true, cell: ({ title }) => title },
  { key: "buyer", header: "Acheteur", cell: ({ buyerName }) => buyerName },
  {
    key: "amount",
    header: "Montant HT",
    align: "right",
    cell: ({ amount: euros }) => (euros === undefined ? "inconnu" : amount(euros)),
  },
  {
    key: "planned",
    header: "Heures prévues",
    align: "right",
    cell: ({ plannedHours }) => (plannedHours === undefined ? "inconnues" : number(plannedHours)),
  },
  { key: "hours", header: "Heures faites", align: "right", cell: ({ hours }) => number(hours) },
];

/** How what was counted stands against what is usual, in words. */
const comparison = (answer: EffortAnswer, { low, high }: NonNullable<Summary["hoursPerTenThousand"]>) => {
  const of = (hours: number) => (hours * 10_000) / answer.amount;
  if (of(answer.exact.low) > high) return "Votre calcul demande plus que la plupart d’entre eux.";
  if (of(answer.exact.high) < low) return "Votre calcul demande moins que la plupart d’entre eux.";
  return "Votre calcul est du même ordre.";
};

const Told = ({ summary, answer, label }: { summary: Summary; answer: EffortAnswer; label: string }) => {
  const { hoursPerTenThousand: rate, reached, contracts, scope } = summary;
  return (
    <>
      <p className="max-w-measure">
        {count(contracts, "marché terminé", "marchés terminés")}{" "}
        {scope === "family" ? "de la même famille" : "du même secteur"} ({label}) et de même nature, sur
        quatre ans. {rate && comparison(answer, rate)}
      </p>
      <dl className="flex flex-wrap gap-x-12 gap-y-4">
        {rate && (
          <Figure text="heures faites pour 10 000 € HT, au milieu" className="text-violette">
            {number(rate.middle)}
          </Figure>
        )}
        {reached !== null && (
          <Figure text="des heures prévues ont été faites" className="text-violette">
            {percent(reached)}
          </Figure>
        )}
      </dl>
      <p className="max-w-measure text-small text-ink-soft">
        {rate
          ? `La moitié de ces marchés a donné de ${number(rate.low)} à ${number(rate.high)} heures pour 10 000 € HT.`
          : "Le montant de trop peu de ces marchés est connu pour dire combien d’heures ils donnent pour 10 000 € HT."}
      </p>
    </>
  );
};

type SimilarContractsProps = { category: string; answer: EffortAnswer };

/** What contracts of the platform that have ended really gave, for those of that family. */
export const SimilarContracts = ({ category, answer }: SimilarContractsProps) => {
  const query = useQuery(similarQuery(category));
  const label = useCategoryLabel();
  return (
    <section className="mt-10 space-y-4">
      <h2 className="text-h2">Ce que des marchés semblables ont donné</h2>
      <Loaded query={query} lines={3}>
        {({ summary, contracts }) => (
          <>
            {summary ? (
              <Told
                summary={summary}
                answer={answer}
                label={label(summary.scope === "family" ? category : (category.split("/", 1)[0] ?? ""))}
              />
            ) : (
              <p className="max-w-measure">
                Trop peu de marchés semblables sont terminés pour comparer : il en faut cinq. Le calcul reste
                valable, avec ses sources.
              </p>
            )}
            {contracts.length > 0 && (
              <Disclosure title={`Voir ${count(contracts.length, "de ces marchés", "de ces marchés")}`}>
                <Table
                  caption="Marchés semblables terminés"
                  columns={columns}
                  rows={contracts}
                  rowKey={({ id }) => id}
                />
              </Disclosure>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
};
