import { textUpTo } from "../imports/read-cells.ts";
import { readDayCell } from "../imports/read-intent-cells.ts";
import { employmentTypeLabels } from "./codes.ts";
import { column, contractColumns, neededColumn } from "./columns.ts";
import { contractKey, type EmploymentValue, holderKey, type Span } from "./folder.ts";
import { readCode, wordsOfLabels } from "./read-codes.ts";
import { areApart, checkSpan, spanText } from "./read-dates.ts";
import type { ClauseFile } from "./read-rows.ts";
import type { Reference } from "./references.ts";

const readType = readCode(wordsOfLabels(employmentTypeLabels));

type Needs = {
  participants: Reference;
  contracts: Reference;
  companies: Reference;
  /** The dates of a contract, by its key. */
  spanOf(contract: string): Span;
  /** Whether a company has a part of a contract, by their key. */
  holds(part: string): boolean;
};

/** The employments of participants under contracts. */
export const employmentsFile: ClauseFile<EmploymentValue, Needs> = {
  name: "contrats",
  columns: {
    code: neededColumn("contrat", "Contrat de travail"),
    participant: neededColumn("beneficiaire", "Bénéficiaire"),
    ...contractColumns,
    company: neededColumn("entreprise", "Entreprise"),
    employer: column("employeur", "Employeur"),
    type: column("type", "Type de contrat"),
    start: neededColumn("debut", "Début"),
    end: column("fin", "Fin"),
  },
  key: ["code"],
  read: (cells, needs) => {
    const code = cells.required("code", textUpTo(40));
    const participant = cells.required("participant", textUpTo(40));
    const number = cells.required("number", textUpTo(80));
    const lot = cells.valid("lot", textUpTo(40)) ?? "";
    const company = cells.required("company", textUpTo(40));
    const employer = cells.valid("employer", textUpTo(40));
    const type = cells.valid("type", readType);
    const start = cells.required("start", readDayCell);
    const end = cells.valid("end", readDayCell);
    checkSpan(cells, { start, end });
    const refer = (to: "participant" | "number" | "company" | "employer", unknown: string | undefined) =>
      unknown !== undefined && cells.refuse(to, unknown);
    if (participant) refer("participant", needs.participants(participant));
    if (company) refer("company", needs.companies(company));
    if (employer) refer("employer", needs.companies(employer));
    if (number) refer("number", needs.contracts(contractKey({ number, lot })));
    if (!code || !participant || !number || !company || !start) return undefined;
    const span = needs.spanOf(contractKey({ number, lot }));
    const dates = `le marché court ${spanText(span)}`;
    if (areApart({ start, end }, span))
      cells.refuse("start", `ce contrat est tout entier hors de son marché : ${dates}`);
    else if ((span.start && start < span.start) || (span.end && end && end > span.end))
      cells.warn("start", `ce contrat dépasse les dates de son marché : ${dates}`);
    if (cells.errors.length === 0 && !needs.holds(holderKey({ number, lot, company })))
      cells.warn("company", `« ${company} » n’a pas d’attribution pour ce marché`);
    return { code, participant, number, lot, company, employer, type, start, end };
  },
};
