import { AppError } from "../../shared/errors.ts";
import type { RencontreFigures } from "../../shared/rencontre-figures.ts";
import type { Side } from "../../shared/rencontres.ts";
import { contractDocuments, contractIdOf } from "../contracts/contract-repository.ts";
import { getDocuments } from "../db/documents.ts";
import { contractKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { getRencontre } from "../rencontres/rencontre-repository.ts";
import { meetingsOfRencontre } from "../rounds/meeting-repository.ts";
import { countedSeldom } from "./counted-seldom.ts";

/** Below so many contracts, their hours would tell of one of them. */
const FEWEST = 3;

const count = async (deps: Pick<Deps, "table" | "now">, rencontreId: string): Promise<RencontreFigures> => {
  const { status } = await getRencontre(deps, rencontreId);
  if (status !== "held" && status !== "followedUp") throw new AppError("rencontre.wrongStatus");
  const meetings = await meetingsOfRencontre(deps, rencontreId);
  // Where nobody said otherwise, a meeting took place, as for the questions that follow.
  const held = meetings.filter((meeting) => meeting.status === "held" || meeting.status === "planned");
  const parties = (side: Side) => new Set(held.map((meeting) => meeting[side].organisationId)).size;
  const told = await getDocuments(
    deps.table,
    contractDocuments,
    meetings.map(({ id }) => contractKey(contractIdOf(id))),
  );
  const contracts = told.filter((contract) => contract.status === "confirmed");
  return {
    buyers: parties("buyer"),
    suppliers: parties("supplier"),
    meetings: held.length,
    contracts: contracts.length,
    ...(contracts.length < FEWEST ? {} : { hours: contracts.reduce((sum, { hours = 0 }) => sum + hours, 0) }),
  };
};

/**
 * What an edition gave, for anybody to read once it is over: who met, how often, and the contracts that staff have checked.
 * Errors: rencontre.notFound, rencontre.wrongStatus.
 */
export const rencontreFigures = countedSeldom(count);
