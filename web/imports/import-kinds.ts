import type { ColumnNames, ImportColumns, ImportLine } from "../../shared/imports/columns.ts";
import type { LineOutcome } from "../../shared/imports/import-lines.ts";
import { intentColumns } from "../../shared/imports/intent-columns.ts";
import { supplierColumns } from "../../shared/imports/supplier-columns.ts";
import { answer, api } from "../platform/api.ts";

export type ImportKindId = "suppliers" | "intents";

/** Some lines of a file, as they are sent. */
export type Batch = { lines: ImportLine[]; names: ColumnNames; dryRun: boolean };

export type ImportKind = {
  id: ImportKindId;
  label: string;
  columns: ImportColumns;
  /** The column by which lines belong together: they go in one batch. */
  groupBy: string;
  /** What a line is called by. */
  nameOf: (line: ImportLine) => string;
  send: (batch: Batch, vouched: Vouched) => Promise<{ items: LineOutcome[] }>;
};

/** Until when staff vouch for a list, and whose list it is; without a day, they do not. */
export type Vouched = { until: string; authority: string };

/** What the list itself proves where staff vouch for it until a day. */
const voucherOf = (today: string, { until, authority }: Vouched) =>
  until === ""
    ? {}
    : {
        voucher: {
          reference: `Liste importée le ${today}`,
          authority,
          validFrom: today,
          validUntil: until,
        },
      };

export const importKinds = (today: string): Record<ImportKindId, ImportKind> => ({
  suppliers: {
    id: "suppliers",
    label: "Fournisseurs",
    columns: supplierColumns,
    groupBy: "siret",
    nameOf: ({ cells }) => cells.brand || cells.name || cells.siret || "",
    send: (batch, vouched) =>
      answer(api.imports.suppliers.$post({ json: { ...batch, ...voucherOf(today, vouched) } })),
  },
  intents: {
    id: "intents",
    label: "Intentions d’achat",
    columns: intentColumns,
    groupBy: "buyerSiret",
    nameOf: ({ cells }) => cells.title ?? "",
    send: (batch) => answer(api.imports.intents.$post({ json: batch })),
  },
});
