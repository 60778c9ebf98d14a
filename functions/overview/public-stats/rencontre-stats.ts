import { AppError, errorsOf } from "../../../shared/errors/errors.ts";
import { meetingSets } from "../../../shared/meetings/lifecycle.ts";
import { rencontreSets } from "../../../shared/rencontres/lifecycle.ts";
import type { Side } from "../../../shared/rencontres/schema.ts";
import type { RencontreStats } from "../../../shared/rencontres/stats.ts";
import { contractDocuments, contractIdOf } from "../../contracts/repository.ts";
import { meetingsOfRencontre } from "../../meetings/repository.ts";
import { getDocuments } from "../../platform/db/documents.ts";
import { contractKey } from "../../platform/db/keys/contracts.ts";
import type { Deps } from "../../platform/deps.ts";
import { getRencontre, getRencontreErrors } from "../../rencontres/repository.ts";
import { countedSeldom } from "./counted-seldom.ts";

/** With fewer contracts than this, their total of hours could reveal one of them. */
const FEWEST = 3;

const count = async (deps: Pick<Deps, "table" | "now">, rencontreId: string): Promise<RencontreStats> => {
  const { status } = await getRencontre(deps, rencontreId);
  if (!rencontreSets.past.includes(status)) throw new AppError("rencontre.wrongStatus");
  const meetings = await meetingsOfRencontre(deps, rencontreId);
  // A meeting counts as held unless somebody reported otherwise, as in the follow-up questions.
  const held = meetings.filter((meeting) => meetingSets.presumedHeld.includes(meeting.status));
  const parties = (side: Side) => new Set(held.map((meeting) => meeting[side].organisationId)).size;
  const reported = await getDocuments(
    deps.table,
    contractDocuments,
    meetings.map(({ id }) => contractKey(contractIdOf(id))),
  );
  const contracts = reported.filter((contract) => contract.status === "confirmed");
  return {
    buyers: parties("buyer"),
    suppliers: parties("supplier"),
    meetings: held.length,
    contracts: contracts.length,
    ...(contracts.length < FEWEST ? {} : { hours: contracts.reduce((sum, { hours = 0 }) => sum + hours, 0) }),
  };
};

export const readRencontreStatsErrors = errorsOf(getRencontreErrors, "rencontre.wrongStatus");

/** Public results of a rencontre once it is over: who met, how often, and the contracts checked by staff. */
export const readRencontreStats = countedSeldom(count);
