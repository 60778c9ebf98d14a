import { textUpTo } from "../imports/read-cells.ts";
import { readDayCell } from "../imports/read-intent-cells.ts";
import { entryStatusLabels, genderLabels, levelLabels, prescriberLabels } from "./codes.ts";
import { column, neededColumn } from "./columns.ts";
import type { ParticipantValue } from "./folder.ts";
import type { ListReaders } from "./list-readers.ts";
import { readBirth } from "./read-clause-cells.ts";
import { readCode, readList, readYesNo, wordsOfLabels } from "./read-codes.ts";
import type { ClauseFile } from "./read-rows.ts";

/** Nobody works earlier, holidays of school included (Code du travail, article L. 4153-3). */
const youngest = 14;

const readGender = readCode({
  F: ["F", genderLabels.F, "féminin"],
  H: ["H", genderLabels.H, "M", "masculin"],
});
const readLevel = readCode(wordsOfLabels(levelLabels));
const readStatus = readCode(wordsOfLabels(entryStatusLabels));
const readPrescriber = readCode(wordsOfLabels(prescriberLabels));

/** The month of the earliest day of work of somebody born in a month. */
const earliestWork = (born: string): string => `${Number(born.slice(0, 4)) + youngest}${born.slice(4)}`;

/** The facts about participants; never a name. */
export const participantsFile: ClauseFile<ParticipantValue, Pick<ListReaders, "readCommune" | "today">> = {
  name: "beneficiaires",
  columns: {
    code: neededColumn("beneficiaire", "Bénéficiaire"),
    born: column("naissance", "Naissance"),
    gender: column("genre", "Genre"),
    level: column("niveau", "Niveau"),
    statuses: column("statuts", "Statuts"),
    priorityQuarter: column("qpv", "QPV"),
    commune: column("commune", "Commune"),
    prescriber: column("prescripteur", "Prescripteur"),
    firstEntry: column("premiere_entree", "Première entrée"),
  },
  key: ["code"],
  read: (cells, { readCommune, today }) => {
    const code = cells.required("code", textUpTo(40));
    const value = {
      born: cells.valid("born", readBirth),
      gender: cells.valid("gender", readGender),
      level: cells.valid("level", readLevel),
      statuses: cells.valid("statuses", readList(readStatus)) ?? [],
      priorityQuarter: cells.valid("priorityQuarter", readYesNo),
      commune: cells.valid("commune", readCommune),
      prescriber: cells.valid("prescriber", readPrescriber),
      firstEntry: cells.valid("firstEntry", readDayCell),
    };
    if (value.born && value.firstEntry && value.firstEntry.slice(0, 7) < earliestWork(value.born))
      cells.refuse("born", `cette personne aurait eu moins de ${youngest} ans à sa première entrée`);
    else if (value.born && today.slice(0, 7) < earliestWork(value.born))
      cells.refuse("born", `cette personne aurait moins de ${youngest} ans`);
    return code === undefined ? undefined : { code, ...value };
  },
};
