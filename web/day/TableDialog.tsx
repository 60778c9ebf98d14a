import { useState } from "react";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { hourText } from "../../shared/time/dates.ts";
import { Select } from "../components/forms/Select.tsx";
import { dayNow } from "./day-slots.ts";
import { ReplanDialog } from "./ReplanDialog.tsx";

type TableDialogProps = { rencontre: Rencontre; instant: string; onClose: () => void };

/** A table that can no longer be used. */
export const TableDialog = ({ rencontre, instant, onClose }: TableDialogProps) => {
  const { slots, tables, lostTables } = rencontre;
  const lost = new Set(lostTables.map(({ table }) => table));
  const left = Array.from({ length: tables }, (_, i) => i + 1).filter((table) => !lost.has(table));
  const [table, setTable] = useState(String(left[0] ?? ""));
  const [from, setFrom] = useState(dayNow(rencontre, instant).next?.id ?? slots[0]?.id ?? "");
  return (
    <ReplanDialog
      rencontre={rencontre}
      title="Table perdue"
      change={table === "" ? undefined : { kind: "tableLost", table: Number(table), from }}
      onClose={onClose}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          path="change.table"
          label="Table"
          value={table}
          onChange={setTable}
          options={left.map((number) => ({ value: String(number), label: `Table ${number}` }))}
        />
        <Select
          path="change.from"
          label="À partir de"
          value={from}
          onChange={setFrom}
          options={slots.map(({ id, start }) => ({ value: id, label: hourText(start) }))}
        />
      </div>
    </ReplanDialog>
  );
};
