import { contractKey, type WantedKeys } from "./folder.ts";
import type { OpenedFile } from "./read-table.ts";

/** The files whose lines refer to something, or are referred to. */
type Files = Record<
  "operations" | "contracts" | "holders" | "participants" | "employments" | "hours" | "situations",
  OpenedFile
>;

const textsOf = ({ table }: OpenedFile, column: string): string[] =>
  table?.rows.map((row) => table.lineOf(row).cells[column] ?? "") ?? [];

/** Each once, without those that the folder itself tells of. */
const wantedOf = (texts: readonly string[], told: readonly string[] = []): string[] => {
  const known = new Set(["", ...told]);
  return [...new Set(texts)].filter((text) => !known.has(text));
};

const contractsOf = (files: readonly OpenedFile[]): WantedKeys["contracts"] => {
  const contracts = files.flatMap((file) => {
    const lots = textsOf(file, "lot");
    return textsOf(file, "number").map((number, place) => ({ number, lot: lots[place] ?? "" }));
  });
  const wanted = contracts.filter(({ number }) => number !== "");
  return [...new Map(wanted.map((contract) => [contractKey(contract), contract])).values()];
};

/**
 * What is to be looked up before lines are checked. What a file of the folder itself tells of is left out, but for
 * contracts and companies: what is stored says which companies hold which contracts.
 */
export const wantedKeys = (files: Files): WantedKeys => {
  const { operations, contracts, holders, participants, employments, hours, situations } = files;
  return {
    operations: wantedOf(textsOf(contracts, "operation"), textsOf(operations, "name")),
    contracts: contractsOf([holders, employments]),
    companies: wantedOf([
      ...textsOf(holders, "company"),
      ...textsOf(employments, "company"),
      ...textsOf(employments, "employer"),
    ]),
    participants: wantedOf(
      [...textsOf(employments, "participant"), ...textsOf(situations, "participant")],
      textsOf(participants, "code"),
    ),
    employments: wantedOf(textsOf(hours, "employment"), textsOf(employments, "code")),
  };
};
