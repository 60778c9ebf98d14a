import { useQuery } from "@tanstack/react-query";
import type { Threshold } from "../../../shared/law/thresholds.ts";
import { dayText } from "../../../shared/time/dates.ts";
import { type Column, Table } from "../../components/data/Table.tsx";
import { Loaded } from "../../components/feedback/States.tsx";
import { rulesQuery } from "../../law/queries.ts";
import { thresholdScope } from "../../law/threshold-words.ts";
import { amount } from "../../platform/format.ts";

const columns: readonly Column<Threshold>[] = [
  {
    key: "what",
    header: "Pour",
    names: true,
    cell: thresholdScope,
  },
  { key: "amount", header: "Montant hors taxes", align: "right", cell: (row) => amount(row.amount) },
  {
    key: "when",
    header: "En vigueur",
    cell: ({ from, until }) =>
      until ? `du ${dayText(from)} au ${dayText(until)}` : `depuis le ${dayText(from)}`,
  },
];

const captions: Record<Threshold["rule"], string> = {
  direct: "Montants sous lesquels on achète sans publicité ni mise en concurrence",
  formal: "Seuils européens",
  smallLot: "Montants sous lesquels un lot est petit",
};

/** The amounts of a rule with their dates, from the rules that the simulator applies. */
export const ThresholdTable = ({ rule }: { rule: Threshold["rule"] }) => {
  const query = useQuery(rulesQuery);
  return (
    <Loaded query={query} lines={4}>
      {({ thresholds }) => <Rows rule={rule} rows={thresholds.filter((row) => row.rule === rule)} />}
    </Loaded>
  );
};

const Rows = ({ rule, rows }: { rule: Threshold["rule"]; rows: readonly Threshold[] }) => (
  <>
    <Table
      caption={captions[rule]}
      showCaption
      columns={columns}
      rows={rows}
      rowKey={(row) => JSON.stringify(row)}
    />
    <p className="text-small text-ink-soft">
      Sources : {[...new Set(rows.map(({ source }) => source))].join(" ; ")}.
    </p>
  </>
);
