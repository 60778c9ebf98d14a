import { intentStatuses } from "../../shared/lives.ts";
import { everyDocument, everyItem } from "../db/documents.ts";
import { allRencontres, intentsByStatus } from "../db/keys.ts";
import type { Table } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { rencontreDocuments } from "../rencontres/rencontre-repository.ts";
import { currentAnnuaire } from "../suppliers/annuaire.ts";
import { countedSeldom } from "./counted-seldom.ts";

/** How much there is of what the platform is for; an intent counts once its buyer has sent it. */
export type PublicFigures = { suppliers: number; intents: number; rencontres: number };

const countIntents = async (table: Table): Promise<number> => {
  let count = 0;
  for (const status of intentStatuses.filter((one) => one !== "draft"))
    for await (const _ of everyItem(table, { index: "gsi2", pk: intentsByStatus(status) })) count += 1;
  return count;
};

const countRencontres = async (table: Table): Promise<number> => {
  const all = await everyDocument(table, rencontreDocuments, { index: "gsi2", pk: allRencontres });
  return all.filter(({ status }) => status !== "draft" && status !== "cancelled").length;
};

const count = async (deps: Pick<Deps, "table" | "gazetteer" | "now">): Promise<PublicFigures> => {
  const [annuaire, intents, rencontres] = await Promise.all([
    currentAnnuaire(deps),
    countIntents(deps.table),
    countRencontres(deps.table),
  ]);
  return { suppliers: annuaire.suppliers.size, intents, rencontres };
};

/** The figures of the home page. */
export const publicFigures = countedSeldom(count);
