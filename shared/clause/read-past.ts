import { column, neededColumn } from "./columns.ts";
import { readHeadcount, readHours, readMonth, readYear } from "./read-clause-cells.ts";
import type { ClauseFile } from "./read-rows.ts";
import type { PastFigures } from "./schema.ts";

/** Figures of years that are not entered line by line. */
export const pastFile: ClauseFile<PastFigures> = {
  name: "historique",
  columns: {
    year: neededColumn("annee", "Année"),
    month: column("mois", "Mois"),
    hours: column("heures", "Heures"),
    participants: column("beneficiaires", "Bénéficiaires"),
  },
  key: ["year", "month"],
  read: (cells) => {
    const year = cells.required("year", readYear);
    const month = cells.valid("month", readMonth);
    const hours = cells.valid("hours", readHours);
    const participants = cells.valid("participants", readHeadcount);
    if (year && month && !month.startsWith(String(year)))
      cells.refuse("month", `${month} n’est pas un mois de ${year}`);
    if (cells.text("hours") === "" && cells.text("participants") === "")
      cells.refuse("hours", "à remplir, ou le nombre de bénéficiaires");
    return year === undefined ? undefined : { year, month, hours, participants };
  },
};
