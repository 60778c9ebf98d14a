import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { supplierSets } from "../../shared/suppliers/lifecycle.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { recordContact } from "../platform/last-contact.ts";
import { getListProposals, listProposalsDocuments, withoutProposal } from "./list-proposals.ts";
import { type ListWord, withWordThroughout } from "./list-words.ts";
import { kindsWithoutProof } from "./proofs.ts";
import { annuaireChanged, getSupplier, getSupplierErrors, supplierDocuments } from "./repository.ts";

/** `supplier.proofMissing`: a profile that is or was online takes no kind without a valid proof. */
export const decideListProposalErrors = errorsOf(
  staffErrors,
  getSupplierErrors,
  "supplier.proposalNotFound",
  "supplier.proofMissing",
  commitErrors,
);

/** The profile with the word of the list; the rest stays as it is. */
const accepted = (deps: Deps, supplier: Supplier, word: ListWord): Supplier => {
  const unproved =
    word.field === "kinds" &&
    supplierSets.known.includes(supplier.status) &&
    kindsWithoutProof(
      { kinds: [word.value], proofs: supplier.proofs.filter(({ checked }) => checked) },
      parisDay(deps.now()),
    ).length > 0;
  if (unproved) throw new AppError("supplier.proofMissing");
  return { ...withWordThroughout(supplier, word), updatedAt: deps.now() };
};

/**
 * Accepts or dismisses one thing that a list says otherwise than a profile. A dismissed one is not proposed
 * again. `version` is the profile's, as staff saw it. Staff only.
 */
export const decideListProposal = async (
  deps: Deps,
  actor: Actor,
  {
    supplierId,
    version,
    proposalId,
    decision,
  }: { supplierId: string; version: number; proposalId: string; decision: "accepted" | "dismissed" },
): Promise<Supplier> => {
  requireStaff(actor);
  const supplier = await getSupplier(deps, supplierId);
  if (supplier.version !== version) throw new AppError("version.conflict");
  const known = await getListProposals(deps, supplierId);
  const proposal = known.pending.find(({ id }) => id === proposalId);
  if (!proposal) throw new AppError("supplier.proposalNotFound");
  const { word } = proposal;
  const settled = put(listProposalsDocuments, withoutProposal(known, proposal, decision));
  const details = { field: word.field };
  if (decision === "dismissed") {
    await commit(deps.table, [
      settled,
      journalEntry(deps, actor, "LIST_PROPOSAL_DISMISSED", supplierId, details),
    ]);
    return supplier;
  }
  const changed = accepted(deps, supplier, word);
  await commit(
    deps.table,
    [
      settled,
      put(supplierDocuments, changed),
      ...(supplier.status === "published" ? [await annuaireChanged(deps)] : []),
      journalEntry(deps, actor, "LIST_PROPOSAL_ACCEPTED", supplierId, details),
    ],
    () => recordContact(deps, ...(word.field === "contact" ? [word.value.email] : [])),
  );
  return committed(changed);
};
