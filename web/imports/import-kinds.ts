import type { LineOutcome } from "../../shared/imports/import-lines.ts";
import { intentColumns } from "../../shared/imports/intent-columns.ts";
import type { ImportColumns, ImportLine } from "../../shared/imports/read-csv.ts";
import { supplierColumns } from "../../shared/imports/supplier-columns.ts";
import { answer, api } from "../platform/api.ts";

export type ImportKindId = "suppliers" | "intents";

export type ImportKind = {
  label: string;
  columns: ImportColumns;
  /** The column by which lines belong together: they go in one batch. */
  groupBy: string;
  /** What a line is called by. */
  nameOf: (line: ImportLine) => string;
  send: (lines: ImportLine[], dryRun: boolean, vouched: Vouched) => Promise<{ items: LineOutcome[] }>;
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
    label: "Fournisseurs",
    columns: supplierColumns,
    groupBy: "siret",
    nameOf: ({ cells }) => cells.brand || cells.name || cells.siret || "",
    send: (lines, dryRun, vouched) =>
      answer(api.imports.suppliers.$post({ json: { dryRun, lines, ...voucherOf(today, vouched) } })),
  },
  intents: {
    label: "Intentions d’achat",
    columns: intentColumns,
    groupBy: "buyerSiret",
    nameOf: ({ cells }) => cells.title ?? "",
    send: (lines, dryRun) => answer(api.imports.intents.$post({ json: { dryRun, lines } })),
  },
});
