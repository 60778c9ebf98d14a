import { useState } from "react";
import { ColumnChoice } from "../components/data/ColumnChoice.tsx";
import { type Column, type Sort, Table } from "../components/data/Table.tsx";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";
import { amount } from "../platform/format.ts";
import { Part } from "./Specimen.tsx";

type Need = { id: string; title: string; buyer: string; euros: number; state: string; tone: Tone };

const needs: readonly Need[] = [
  {
    id: "1",
    title: "Entretien des berges",
    buyer: "Toulouse Métropole",
    euros: 84_000,
    state: "Publiée",
    tone: "good",
  },
  {
    id: "2",
    title: "Nettoyage des écoles",
    buyer: "Blagnac",
    euros: 212_500,
    state: "À relire",
    tone: "info",
  },
  {
    id: "3",
    title: "Traiteur du conseil",
    buyer: "Colomiers",
    euros: 3_999.5,
    state: "Brouillon",
    tone: "neutral",
  },
];

const columns: readonly Column<Need>[] = [
  { key: "title", header: "Besoin", cell: ({ title }) => title, names: true, sorts: true },
  { key: "buyer", header: "Acheteur", cell: ({ buyer }) => buyer, sorts: true },
  { key: "euros", header: "Montant HT", cell: ({ euros }) => amount(euros), align: "right", sorts: true },
  { key: "state", header: "État", cell: ({ state, tone }) => <StatusBadge tone={tone} label={state} /> },
];

const compare = (a: Need, b: Need, key: string) =>
  key === "euros"
    ? a.euros - b.euros
    : key === "buyer"
      ? a.buyer.localeCompare(b.buyer, "fr")
      : a.title.localeCompare(b.title, "fr");

/** The table: sorted by its heads, its columns chosen, more asked for; cards on a phone. */
export const Rowsets = () => {
  const [sort, setSort] = useState<Sort>({ key: "title", descending: false });
  const [shown, setShown] = useState(columns.map(({ key }) => key));
  const rows = needs.toSorted((a, b) => compare(a, b, sort.key) * (sort.descending ? -1 : 1));
  return (
    <Part id="tableau" title="Tableau">
      <ColumnChoice columns={columns} shown={shown} onChange={setShown} />
      <Table
        caption="Intentions de novembre"
        showCaption
        columns={columns.filter(({ key }) => shown.includes(key))}
        rows={rows}
        rowKey={({ id }) => id}
        sort={{ current: sort, onSort: setSort }}
        onMore={() => {}}
      />
    </Part>
  );
};
