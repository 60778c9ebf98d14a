import type { ImportColumns } from "../imports/columns.ts";
import { findFiles } from "./find-files.ts";
import type { ClauseFolder, KnownClause, Row, Span, WantedKeys } from "./folder.ts";
import { type Lists, listReaders } from "./list-readers.ts";
import { companiesFile } from "./read-companies.ts";
import { contractsFile } from "./read-contracts.ts";
import { employmentsFile } from "./read-employments.ts";
import { holdersFile } from "./read-holders.ts";
import { hoursFile } from "./read-hours.ts";
import { operationsFile } from "./read-operations.ts";
import { participantsFile } from "./read-participants.ts";
import { pastFile } from "./read-past.ts";
import { type ClauseFile, type Rows, readRows } from "./read-rows.ts";
import { situationsFile } from "./read-situations.ts";
import { type OpenedFile, readTable, type Told } from "./read-table.ts";
import { referencesTo } from "./references.ts";
import { remarksOf } from "./remarks.ts";
import { wantedKeys } from "./wanted-keys.ts";

/** Every file of a folder with its lines, cells not read yet. */
const openFiles = async (files: ReadonlyMap<string, Uint8Array>, told: Told) => {
  const found = findFiles(files, told);
  const open = async ({ name, columns }: { name: string; columns: ImportColumns }): Promise<OpenedFile> => {
    const given = found.get(name);
    if (given === undefined) return { file: `${name}.csv`, fate: "absent" };
    const { file, bytes } = given;
    const table = await readTable(file, bytes, columns, told);
    return table === undefined ? { file, fate: "unreadable" } : { file, fate: "read", table };
  };
  return {
    operations: await open(operationsFile),
    contracts: await open(contractsFile),
    companies: await open(companiesFile),
    holders: await open(holdersFile),
    participants: await open(participantsFile),
    employments: await open(employmentsFile),
    hours: await open(hoursFile),
    situations: await open(situationsFile),
    past: await open(pastFile),
  };
};

/** In the order of the files, those that are not read first; the order of what is said of one is kept. */
const inOrder = <Said extends { file: string }>(
  said: readonly Said[],
  opened: Readonly<Record<string, OpenedFile>>,
): Said[] => {
  const files = Object.values(opened).map(({ file }) => file);
  return said.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file));
};

/** The dates that a line tells, completed by what is stored: an empty cell empties nothing. */
const completed = (told: Span | undefined, stored: Span | undefined): Span => ({
  start: told?.start ?? stored?.start,
  end: told?.end ?? stored?.end,
});

const valuesOf = <Value>({ taken }: Rows<Value>): Row<Value>[] => [...taken.values()];

/**
 * Reads a folder of files of the clause, each CSV of any encoding, XLSX or ODS, any of them absent, by their names. What
 * is stored may be referred to: `known` is that, or finds what is wanted of it. Every line that is refused is told, and
 * so is every line that depends on it.
 */
export const readClauseFolder = async (
  files: ReadonlyMap<string, Uint8Array>,
  known: KnownClause | ((wanted: WantedKeys) => Promise<KnownClause>),
  lists: Lists,
): Promise<ClauseFolder> => {
  const told: Told = { faults: [], warnings: [] };
  const opened = await openFiles(files, told);
  const stored = typeof known === "function" ? await known(wantedKeys(opened)) : known;
  const readers = listReaders(lists);
  /** Each table is read once and then let go of: that of the hours is large. */
  const read = <Value extends object, Needs>(
    noun: keyof typeof opened,
    how: ClauseFile<Value, Needs>,
    needs: Needs,
  ): Rows<Value> => {
    const rows = readRows(opened[noun], how, needs, told);
    opened[noun] = { file: rows.file, fate: rows.fate };
    return rows;
  };

  const operations = read("operations", operationsFile, readers);
  const contracts = read("contracts", contractsFile, {
    ...readers,
    operations: referencesTo(operations, stored.operations, "les opérations déjà enregistrées"),
  });
  const companies = read("companies", companiesFile, {});
  const participants = read("participants", participantsFile, readers);
  const to = {
    contracts: referencesTo(contracts, stored.contracts, "les marchés déjà enregistrés"),
    companies: referencesTo(companies, stored.companies, "les entreprises déjà enregistrées"),
    participants: referencesTo(participants, stored.participants, "les bénéficiaires déjà enregistrés"),
  };
  const holders = read("holders", holdersFile, to);
  const employments = read("employments", employmentsFile, {
    ...to,
    spanOf: (key) => completed(contracts.taken.get(key), stored.contracts.get(key)),
    holds: (key) => holders.taken.has(key) || stored.holders.has(key),
  });
  const hours = read("hours", hoursFile, {
    employments: referencesTo(employments, stored.employments, "les contrats de travail déjà enregistrés"),
    spanOf: (code) => completed(employments.taken.get(code), stored.employments.get(code)),
    today: lists.today,
  });
  const situations = read("situations", situationsFile, { ...to, today: lists.today });
  const past = read("past", pastFile, { today: lists.today });
  told.warnings.push(...remarksOf({ contracts, companies, holders, stored: stored.contracts }));
  return {
    operations: valuesOf(operations),
    contracts: valuesOf(contracts),
    companies: valuesOf(companies),
    holders: valuesOf(holders),
    participants: valuesOf(participants),
    employments: valuesOf(employments),
    hours: valuesOf(hours),
    situations: valuesOf(situations),
    past: valuesOf(past),
    hoursFile: hours.file,
    faults: inOrder(told.faults, opened),
    warnings: inOrder(told.warnings, opened),
  };
};
