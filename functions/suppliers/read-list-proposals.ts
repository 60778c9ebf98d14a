import { errorsOf } from "../../shared/errors/errors.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { currentRules } from "../settings/current-rules.ts";
import { getListProposals, openProposals } from "./list-proposals.ts";
import { type ChangeText, wordText } from "./list-texts.ts";
import { getSupplier, getSupplierErrors } from "./repository.ts";

export const readListProposalsErrors = errorsOf(staffErrors, getSupplierErrors);

/** What lists say otherwise than a profile, each beside what the profile says. Staff only. */
export const readListProposals = async (
  deps: Deps,
  actor: Actor,
  { supplierId }: { supplierId: string },
): Promise<(ChangeText & { id: string; since: string })[]> => {
  requireStaff(actor);
  const supplier = await getSupplier(deps, supplierId);
  const { categories } = await currentRules(deps);
  return openProposals(supplier, await getListProposals(deps, supplierId)).map(({ id, word, since }) => ({
    id,
    since,
    ...wordText(supplier, word, categories),
  }));
};
