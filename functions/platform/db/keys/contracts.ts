import type { AccessPattern } from "../table.ts";
import { alone, during, type Index1, type Index2, inIndex1, inIndex2 } from "./key-parts.ts";

export const contractKey = alone("CONTRACT");
/** All contracts, by day of award. */
export const allContracts = inIndex1("CONTRACTS");
/** The contracts awarded in a year. */
export const contractsOfYear = (year: number): AccessPattern => ({
  ...allContracts,
  sk: during(String(year)),
});
/** Contracts that participants reported and that wait for staff, oldest first. */
export const contractsToCheck = inIndex2("CONTRACTS_TO_CHECK");
const essAwards = inIndex2("ESS_AWARDS");
/** Confirmed contracts reserved to the social economy, awarded that day or later. */
export const essAwardsSince = (day: string): AccessPattern => ({ ...essAwards, sk: { from: day } });
export const contractIndex = (contract: {
  id: string;
  awardedOn: string;
  createdAt: string;
  status: string;
  essAward: boolean;
}): Index1 & Partial<Index2> => ({
  gsi1pk: allContracts.pk,
  gsi1sk: `${contract.awardedOn}#${contract.id}`,
  ...(contract.status === "draft"
    ? { gsi2pk: contractsToCheck.pk, gsi2sk: `${contract.createdAt}#${contract.id}` }
    : {}),
  ...(contract.essAward ? { gsi2pk: essAwards.pk, gsi2sk: `${contract.awardedOn}#${contract.id}` } : {}),
});
