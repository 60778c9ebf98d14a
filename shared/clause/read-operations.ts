import { textUpTo } from "../imports/read-cells.ts";
import { readDayCell } from "../imports/read-intent-cells.ts";
import { column, neededColumn } from "./columns.ts";
import type { OperationValue } from "./folder.ts";
import type { ListReaders } from "./list-readers.ts";
import { readHours } from "./read-clause-cells.ts";
import { readCode } from "./read-codes.ts";
import { checkSpan } from "./read-dates.ts";
import type { ClauseFile } from "./read-rows.ts";

const readProgramme = readCode({ NPNRU: ["NPNRU", "nouveau programme national de renouvellement urbain"] });

/** The operations. */
export const operationsFile: ClauseFile<OperationValue, Pick<ListReaders, "readCommune">> = {
  name: "operations",
  columns: {
    name: neededColumn("operation", "Opération"),
    owner: column("maitre_ouvrage", "Maître d’ouvrage"),
    targetHours: column("objectif_heures", "Objectif d’heures"),
    start: column("debut", "Début"),
    end: column("fin", "Fin"),
    commune: column("commune", "Commune"),
    programme: column("programme", "Programme"),
  },
  key: ["name"],
  read: (cells, { readCommune }) => {
    const name = cells.required("name", textUpTo(200));
    const value = {
      owner: cells.valid("owner", textUpTo(200)),
      targetHours: cells.valid("targetHours", readHours),
      start: cells.valid("start", readDayCell),
      end: cells.valid("end", readDayCell),
      commune: cells.valid("commune", readCommune),
      programme: cells.valid("programme", readProgramme),
    };
    checkSpan(cells, value);
    return name === undefined ? undefined : { name, ...value };
  },
};
