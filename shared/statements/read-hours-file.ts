import { readHours, readMonth } from "../clause/read-clause-cells.ts";
import { columnNames, type ImportColumn } from "../imports/columns.ts";
import { linesOf, tableOf } from "../imports/import-table.ts";
import { guessMapping } from "../imports/map-headers.ts";
import { cellsOf, textUpTo } from "../imports/read-cells.ts";
import type { Sheet } from "../imports/read-file.ts";
import { foldText } from "../text/fold.ts";
import { ofMonthText } from "../time/dates.ts";
import { hoursFault } from "./judge-hours.ts";

/** An employment of the statement, as a file may call it. */
export type KnownEmployment = {
  employmentId: string;
  code: string;
  employmentCode: string;
  firstName?: string | undefined;
  contractTitle: string;
  start: string;
  knownEnd?: string | undefined;
};

/** What becomes of a line of a file: hours of one employment, or why not. */
export type FileLine = { line: number; name: string } & (
  | { employmentId: string; hours: number }
  | { wrong: string }
);

const column = (label: string, ...names: string[]): ImportColumn => ({ label, needed: false, names });

const columns = {
  employment: column("Contrat de travail", "Contrat de travail", "N° contrat", "Contrat", "Code contrat"),
  person: column("Bénéficiaire", "Bénéficiaire", "Code bénéficiaire", "Code", "Salarié", "Matricule"),
  firstName: column("Prénom", "Prénom", "Prénom du salarié"),
  contract: column("Marché", "Marché", "Chantier", "Intitulé du marché", "Opération"),
  month: column("Mois", "Mois", "Période"),
  hours: {
    ...column("Heures", "Heures", "Nombre d’heures", "Heures travaillées", "Nb heures", "Total heures"),
    needed: true,
  },
};
type Column = keyof typeof columns;

const isSame = (a: string | undefined, b: string): boolean =>
  a !== undefined && b !== "" && foldText(a.trim()) === foldText(b.trim());

/** The employments that the cells of a line may mean, by what they say of each. */
const meant = (
  known: readonly KnownEmployment[],
  said: { employment: string; person: string; firstName: string; contract: string },
): readonly KnownEmployment[] => {
  const byCode = known.filter(
    ({ employmentCode, code }) =>
      isSame(employmentCode, said.employment) ||
      isSame(employmentCode, said.person) ||
      isSame(code, said.person),
  );
  const called = said.firstName === "" ? said.person : said.firstName;
  const people = byCode.length > 0 ? byCode : known.filter(({ firstName }) => isSame(firstName, called));
  const onContract = people.filter(({ contractTitle }) => isSame(contractTitle, said.contract));
  return onContract.length > 0 ? onContract : people;
};

/**
 * Reads the hours of a month from a file of a company, against the employments of its statement: by code, else by first name
 * and contract. Each line is told apart: hours, or why it is left out. Throws UnreadableFile for a file without any table.
 */
export const readHoursFile = (
  sheets: readonly Sheet[],
  known: readonly KnownEmployment[],
  month: string,
): FileLine[] => {
  const table = tableOf(sheets, columns);
  const mapping = guessMapping(columns, table);
  const names = columnNames(mapping);
  const taken = new Map<string, number>();
  return linesOf(table, mapping).map((read): FileLine => {
    const { line } = read;
    const cells = cellsOf<Column>(read, columns, names);
    const text = (of: Column) => cells.text(of).trim();
    const said = {
      employment: text("employment"),
      person: text("person"),
      firstName: text("firstName"),
      contract: text("contract"),
    };
    const name = [said.person || said.employment, said.firstName].filter(Boolean).join(" ");
    const refuse = (wrong: string): FileLine => ({ line, name, wrong });
    const told = cells.valid("month", readMonth);
    const hours = cells.required("hours", readHours);
    cells.valid("person", textUpTo(80));
    const [error] = cells.errors;
    if (error || hours === undefined) return refuse(error?.message ?? "Heures : à remplir.");
    if (told !== undefined && told !== month)
      return refuse(`Cette ligne est ${ofMonthText(told)}, ce relevé est celui ${ofMonthText(month)}.`);
    if (name === "") return refuse("Rien ne dit de qui il s’agit : mettez son code, ou son prénom.");
    const [found, ...others] = meant(known, said);
    if (!found)
      return refuse(`« ${name} » n’est pas dans ce relevé : vérifiez son code, ou déclarez une embauche.`);
    if (others.length > 0)
      return refuse(
        `« ${name} » a plusieurs contrats de travail : ajoutez le code du contrat ou le nom du marché.`,
      );
    const { employmentId, start, knownEnd } = found;
    const before = taken.get(employmentId);
    if (before !== undefined)
      return refuse(`La ligne ${before} donne déjà des heures à ce contrat de travail.`);
    const wrong = hoursFault(hours, month, { start, end: knownEnd });
    if (wrong) return refuse(wrong);
    taken.set(employmentId, line);
    return { line, name, employmentId, hours };
  });
};
