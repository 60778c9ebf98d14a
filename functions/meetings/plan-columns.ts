import { meetingStatusLabels } from "../../shared/meetings/lifecycle.ts";
import type { Plan } from "../../shared/meetings/schema.ts";
import type { FileColumn } from "../platform/http/file-columns.ts";

/** The columns of a plan's file, one row per meeting. */
export const planColumns: readonly FileColumn<Plan["meetings"][number]>[] = [
  { key: "debut", header: "Début", of: ({ place }) => place?.start },
  { key: "fin", header: "Fin", of: ({ place }) => place?.end },
  { key: "table", header: "Table", as: "number", of: ({ place }) => place?.table },
  { key: "acheteur", header: "Acheteur", of: ({ buyer }) => buyer.name },
  { key: "fournisseur", header: "Fournisseur", of: ({ supplier }) => supplier.name },
  {
    key: "intentions",
    header: "Intentions",
    of: ({ intents }) => intents.map(({ title }) => title).join(" ; "),
  },
  { key: "etat", header: "État", of: ({ status }) => meetingStatusLabels[status] },
];
