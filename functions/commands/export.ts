import { intentStatuses, supplierStatuses } from "../../shared/lives.ts";
import { everyItem } from "../db/documents.ts";
import { allBuyers, intentsByStatus, suppliersByStatus } from "../db/keys.ts";
import type { Command } from "./command.ts";

const partitions = [
  ...supplierStatuses.map((status) => ({ type: "supplier", pk: suppliersByStatus(status) })),
  { type: "buyer", pk: allBuyers },
  ...intentStatuses.map((status) => ({ type: "intent", pk: intentsByStatus(status) })),
];

/** Prints what organisations entrusted to us, one JSON document a line. */
export const exportCommand: Command = {
  usage:
    "export > FICHIER.ndjson\n  Fournisseurs, acheteurs et intentions d’achat, un document JSON par ligne.",
  async run(deps, _args, print) {
    for (const { type, pk } of partitions)
      for await (const item of everyItem(deps.table, { index: "gsi2", pk }))
        print(JSON.stringify({ type, ...(item.doc as object), version: item.version }));
    return 0;
  },
};
