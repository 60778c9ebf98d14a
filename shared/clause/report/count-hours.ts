import type { FullClauseReport } from "../report-schema.ts";
import { hoursBy, sharesBy } from "./groups.ts";
import { type Followed, followedWhere } from "./ledger.ts";
import { countsAsReserved, type PlacedContract } from "./place-contract.ts";

/** A sector of the list of purchases: a contract of a family is of its sector. */
export const sectorOfContract = ({ sector }: PlacedContract): string | undefined => sector;
export const departementOfContract = ({ departement }: PlacedContract): string | undefined => departement;
const workOfContract = ({ facts }: PlacedContract): string | undefined => facts.clause.nature;

/** Hours by what was bought and where it was done. */
export const countHours = (
  followed: Followed,
): Pick<
  FullClauseReport,
  | "bySector"
  | "bySectorOutsideReserved"
  | "byFamily"
  | "byWork"
  | "byWorkOutsideReserved"
  | "byTerritory"
  | "byDepartement"
> => {
  const { lines } = followed;
  const outside = followedWhere(followed, (contract) => !countsAsReserved(contract)).lines;
  return {
    bySector: sharesBy(lines, sectorOfContract),
    bySectorOutsideReserved: sharesBy(outside, sectorOfContract),
    byFamily: sharesBy(lines, ({ facts }) => facts.clause.category),
    byWork: sharesBy(lines, workOfContract),
    byWorkOutsideReserved: sharesBy(outside, workOfContract),
    byTerritory: hoursBy(lines, ({ territory }) => territory),
    byDepartement: hoursBy(lines, departementOfContract),
  };
};
