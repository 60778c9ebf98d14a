import type { RoundResult } from "../../shared/rounds/schema.ts";
import { count, number } from "../platform/format.ts";

const Figure = ({ value, name, note }: { value: string; name: string; note?: string | undefined }) => (
  <div className="flex flex-col-reverse justify-end border-t-3 border-violette pt-3">
    {note && <dd className="text-small text-ink-soft">{note}</dd>}
    <dt className="text-small">{name}</dt>
    <dd className="font-title text-h2 font-semibold tabular-nums">{value}</dd>
  </div>
);

/** What a round came to, with what is proved of it. */
export const RoundFigures = ({ result }: { result: RoundResult }) => {
  const { plan } = result;
  const proved =
    plan.status === "optimal"
      ? "le mieux possible, prouvé"
      : `au mieux possible : ${number(plan.bounds.breaks ?? 0)}`;
  return (
    <dl className="grid grid-cols-2 gap-6 sm:grid-cols-3 lg:grid-cols-6">
      <Figure
        value={number(result.meetings)}
        name={result.meetings < 2 ? "rendez-vous placé" : "rendez-vous placés"}
      />
      <Figure
        value={number(result.candidates)}
        name={result.candidates < 2 ? "paire possible" : "paires possibles"}
      />
      <Figure
        value={number(result.intents)}
        name={result.intents < 2 ? "intention apportée" : "intentions apportées"}
      />
      <Figure
        value={`${number(result.buyers)} × ${number(result.suppliers)}`}
        name="acheteurs × fournisseurs"
        note={
          result.unserved === 0
            ? "tous ont un rendez-vous"
            : `${count(result.unserved, "participant")} sans rendez-vous`
        }
      />
      <Figure
        value={number(plan.breaks)}
        name={plan.breaks < 2 ? "attente entre rendez-vous" : "attentes entre rendez-vous"}
        note={proved}
      />
      <Figure
        value={number(plan.tableChanges)}
        name={plan.tableChanges < 2 ? "changement de table" : "changements de table"}
      />
    </dl>
  );
};
