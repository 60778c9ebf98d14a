import { meetingStatusLabels } from "../../shared/lives.ts";
import type { Plan } from "../../shared/meetings.ts";
import type { FileColumn } from "../http/file-columns.ts";

/** The meetings of a plan, as a file. */
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
