import type { Contract } from "../../shared/contracts.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { getDocuments } from "../db/documents.ts";
import { contractKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { getIntent } from "../intents/intent-repository.ts";
import { meetingsOfParty } from "../rounds/meeting-repository.ts";
import { contractDocuments, contractIdOf } from "./contract-repository.ts";

/**
 * The contracts that participants said an intent's meetings had led to, checked by staff or not.
 * Errors: request.forbidden, intent.notFound.
 */
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
