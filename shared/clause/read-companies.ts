import { textUpTo } from "../imports/read-cells.ts";
import { readSiret } from "../imports/read-siret.ts";
import { companyActivityLabels } from "./codes.ts";
import { column, neededColumn } from "./columns.ts";
import type { CompanyValue } from "./folder.ts";
import { readHeadcount } from "./read-clause-cells.ts";
import { readCode, wordsOfLabels } from "./read-codes.ts";
import type { ClauseFile } from "./read-rows.ts";

const readActivity = readCode(wordsOfLabels(companyActivityLabels));

/** The companies that hold contracts, or lend people to those that do. */
export const companiesFile: ClauseFile<CompanyValue> = {
  name: "entreprises",
  columns: {
    code: neededColumn("entreprise", "Entreprise"),
    siret: column("siret", "SIRET"),
    name: neededColumn("raison_sociale", "Raison sociale"),
    headcount: column("effectif", "Effectif"),
    activity: column("activite", "Activité"),
  },
  key: ["code"],
  read: (cells) => {
    const code = cells.required("code", textUpTo(40));
    const name = cells.required("name", textUpTo(200));
    const value = {
      siret: cells.valid("siret", readSiret),
      headcount: cells.valid("headcount", readHeadcount),
      activity: cells.valid("activity", readActivity),
    };
    return code === undefined || name === undefined ? undefined : { code, name, ...value };
  },
};
