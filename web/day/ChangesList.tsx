import type { Rencontre } from "../../shared/rencontres/schema.ts";
import type { DayChanges } from "../../shared/rounds/schema.ts";
import { hourText } from "../../shared/time/dates.ts";
import { count, list } from "../platform/format.ts";

type Place = { slot: string; table: number };

/** What a replanning would change, in words, before anybody is notified. */
export const ChangesList = ({ changes, rencontre }: { changes: DayChanges; rencontre: Rencontre }) => {
  const { moved, cancelled, added, people } = changes;
  const place = ({ slot, table }: Place) => {
    const start = rencontre.slots.find(({ id }) => id === slot)?.start ?? "";
    return `${hourText(start)}, table ${table}`;
  };
  const inOrder = <C,>(lines: readonly C[], at: (line: C) => Place): C[] => {
    const when = (line: C) => rencontre.slots.findIndex(({ id }) => id === at(line).slot);
    return lines.toSorted((a, b) => when(a) - when(b) || at(a).table - at(b).table);
  };
  if (people === 0)
    return <p>Aucun rendez-vous ne change : ce que vous dites est retenu pour la suite de la journée.</p>;
  const parts = [
    ...(cancelled.length > 0 ? [count(cancelled.length, "rendez-vous annulé", "rendez-vous annulés")] : []),
    ...(moved.length > 0 ? [count(moved.length, "rendez-vous déplacé", "rendez-vous déplacés")] : []),
    ...(added.length > 0 ? [count(added.length, "rendez-vous ajouté", "rendez-vous ajoutés")] : []),
  ];
  return (
    <>
      <p className="font-semibold first-letter:uppercase">
        {list(parts)} ; {count(people, "participant sera prévenu", "participants seront prévenus")}.
      </p>
      <Part
        title="Annulés"
        lines={inOrder(cancelled, ({ from }) => from).map((one) => ({ ...one, where: place(one.from) }))}
      />
      <Part
        title="Déplacés"
        lines={inOrder(moved, ({ to }) => to).map((one) => ({
          ...one,
          where: `${place(one.from)} → ${place(one.to)}`,
        }))}
      />
      <Part
        title="Ajoutés, de la liste d’attente"
        lines={inOrder(added, ({ to }) => to).map((one) => ({ ...one, where: place(one.to) }))}
      />
    </>
  );
};

type Line = { id: string; buyerName: string; supplierName: string; where: string };

const Part = ({ title, lines }: { title: string; lines: readonly Line[] }) =>
  lines.length === 0 ? null : (
    <section>
      <h3 className="text-h3">{title}</h3>
      <ul className="mt-2 divide-y divide-line border-y border-line text-small">
        {lines.map(({ id, buyerName, supplierName, where }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 py-2">
            <span>
              {buyerName} et {supplierName}
            </span>
            <span className="tabular-nums">{where}</span>
          </li>
        ))}
      </ul>
    </section>
  );
