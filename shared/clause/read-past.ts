import { monthText } from "../time/dates.ts";
import { column, neededColumn } from "./columns.ts";
import { readHeadcount, readHours, readMonth, readYear } from "./read-clause-cells.ts";
import type { ClauseFile } from "./read-rows.ts";
import type { PastFigures } from "./schema.ts";

/** Figures of years that are not entered line by line. */
export const pastFile: ClauseFile<PastFigures, { today: string }> = {
  name: "historique",
  columns: {
    year: neededColumn("annee", "Année"),
    month: column("mois", "Mois"),
    hours: column("heures", "Heures"),
    participants: column("beneficiaires", "Bénéficiaires"),
  },
  key: ["year", "month"],
  read: (cells, { today }) => {
    const year = cells.required("year", readYear);
    const month = cells.valid("month", readMonth);
    const hours = cells.valid("hours", readHours);
    const participants = cells.valid("participants", readHeadcount);
    if (year && month && !month.startsWith(String(year)))
      cells.refuse("month", `${month} n’est pas un mois de ${year}`);
    else if (month && month > today.slice(0, 7))
      cells.refuse("month", `${monthText(month)} n’a pas encore commencé`);
    else if (year && year > Number(today.slice(0, 4)))
      cells.refuse("year", `${year} n’a pas encore commencé`);
    if (cells.text("hours") === "" && cells.text("participants") === "")
      cells.refuse("hours", "à remplir, ou le nombre de bénéficiaires");
    return year === undefined ? undefined : { year, month, hours, participants };
  },
};
