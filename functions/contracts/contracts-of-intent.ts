import type { Contract } from "../../shared/contracts/schema.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { getIntent, getIntentErrors } from "../intents/repository.ts";
import { meetingsOfParty } from "../meetings/repository.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { contractKey } from "../platform/db/keys/contracts.ts";
import type { Deps } from "../platform/deps.ts";
import { contractDocuments, contractIdOf } from "./repository.ts";

export const contractsOfIntentErrors = errorsOf(staffErrors, getIntentErrors);

/** The contracts that participants reported after an intent's meetings, checked by staff or not. */
export const contractsOfIntent = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  { intentId }: { intentId: string },
): Promise<Contract[]> => {
  requireStaff(actor);
  const { buyerId } = await getIntent(deps, intentId);
  const meetings = (await meetingsOfParty(deps, "buyer", buyerId)).filter(({ intents }) =>
    intents.some(({ id }) => id === intentId),
  );
  const keys = meetings.map(({ id }) => contractKey(contractIdOf(id)));
  const contracts = await getDocuments(deps.table, contractDocuments, keys);
  return contracts.filter((contract) => contract.intentId === intentId);
};
