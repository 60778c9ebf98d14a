import { intentStatuses } from "../../../shared/intents/lifecycle.ts";
import { rencontreSets } from "../../../shared/rencontres/lifecycle.ts";
import { everyDocument, everyItem } from "../../platform/db/documents.ts";
import { intentsWithStatus } from "../../platform/db/keys/intents.ts";
import { allRencontres } from "../../platform/db/keys/rencontres.ts";
import type { Table } from "../../platform/db/table.ts";
import type { Deps } from "../../platform/deps.ts";
import { rencontreDocuments } from "../../rencontres/repository.ts";
import { currentAnnuaire } from "../../suppliers/annuaire.ts";
import { countedSeldom } from "./counted-seldom.ts";

/** Totals of suppliers, intents and rencontres; an intent counts once its buyer has submitted it. */
export type PublicStats = { suppliers: number; intents: number; rencontres: number };

const countIntents = async (table: Table): Promise<number> => {
  let count = 0;
  for (const status of intentStatuses.filter((one) => one !== "draft"))
    for await (const _ of everyItem(table, intentsWithStatus(status))) count += 1;
  return count;
};

const countRencontres = async (table: Table): Promise<number> => {
  const all = await everyDocument(table, rencontreDocuments, allRencontres);
  return all.filter(({ status }) => rencontreSets.takingPlace.includes(status)).length;
};

const count = async (deps: Pick<Deps, "table" | "gazetteer" | "now">): Promise<PublicStats> => {
  const [annuaire, intents, rencontres] = await Promise.all([
    currentAnnuaire(deps),
    countIntents(deps.table),
    countRencontres(deps.table),
  ]);
  return { suppliers: annuaire.suppliers.size, intents, rencontres };
};

/** The figures of the home page. */
export const readPublicStats = countedSeldom(count);
