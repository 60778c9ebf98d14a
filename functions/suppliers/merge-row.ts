import { erasedAddress } from "../../shared/fields/email.ts";
import { supplierSets } from "../../shared/suppliers/lifecycle.ts";
import { isValidOn } from "../../shared/suppliers/proof-validity.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import {
  kindsProvedBy,
  type ProofChange,
  proofChange,
  type Voucher,
  voucherFor,
} from "../../shared/suppliers/vouched-proofs.ts";
import { differencesOf, type ListWord, withWordThroughout } from "./list-words.ts";
import { isSameProof, kindsWithoutProof } from "./proofs.ts";
import type { SupplierRow } from "./read-supplier-rows.ts";

export type MergeInput = {
  /** Staff vouch for the list. */
  voucher?: Voucher | undefined;
  today: string;
  /** Whether people keep the profile: they wrote in it, or they are its members. */
  kept: boolean;
};

/** What becomes of a known profile when a list names it. */
export type Merged = {
  profile: Supplier;
  words: ListWord[];
  proofs: ProofChange[];
  /** Words that the profile does not take: staff decide on each. */
  proposed: ListWord[];
};

/** The profile with a proof given or extended; its changes that wait take it too, where they keep the kind. */
const withProof = (supplier: Supplier, { before, after }: ProofChange): Supplier => {
  const put = <P extends Supplier["proofs"][number] | Omit<Supplier["proofs"][number], "checked">>(
    proofs: readonly P[],
    proof: P,
  ): P[] =>
    before && proofs.some((one) => isSameProof(one, before))
      ? proofs.map((one) => (isSameProof(one, before) ? proof : one))
      : [...proofs, proof];
  const { draft } = supplier;
  const changed = { ...supplier, proofs: put(supplier.proofs, after) };
  if (!draft?.input.kinds.includes(after.kind)) return changed;
  const { checked: _checked, equivalentTo: _equivalentTo, fromList: _fromList, ...given } = after;
  return {
    ...changed,
    draft: { ...draft, input: { ...draft.input, proofs: put(draft.input.proofs, given) } },
  };
};

/**
 * Whether a vouched list brings a profile online: one that only lists know of and that waits for its proofs,
 * or one that the clock suspended for its last proof, in which nobody has written since.
 */
const comesOnline = (profile: Supplier, { voucher, today, kept }: MergeInput): boolean => {
  const waitsForProofs =
    (profile.status === "submitted" && !kept) ||
    (profile.status === "suspended" && profile.suspendedFor === "expiry");
  const checked = { kinds: profile.kinds, proofs: profile.proofs.filter((proof) => proof.checked) };
  return voucher !== undefined && waitsForProofs && kindsWithoutProof(checked, today).length === 0;
};

const online = ({ reason: _reason, suspendedFor: _suspendedFor, ...profile }: Supplier): Supplier => ({
  ...profile,
  status: "published",
});

/**
 * Merges a row of a list into a known profile. The rule: what the list leaves out changes nothing; a kind is
 * added where staff vouch for the list, and no kind is ever removed; a proof is added or extended, never
 * shortened; what else the list says otherwise is taken only where nobody keeps the profile. All the rest is
 * proposed, and so is the contact of a profile whose own was erased at their request. A kind without a proof is proposed too once the profile has been online, for the annuaire shows
 * proved kinds only.
 */
export const mergeRow = (known: Supplier, row: SupplierRow, input: MergeInput): Merged => {
  const { voucher, today, kept } = input;
  const voucherOf = (kind: Supplier["kinds"][number]) => voucher && voucherFor(voucher, kind, row.ends);
  const isProved = (kind: Supplier["kinds"][number]): boolean => {
    const own = voucherOf(kind);
    return own !== undefined && isValidOn(own, today);
  };
  // Somebody had their name taken out: a list that still holds it does not bring it back by itself.
  const isErased = known.contact?.email === erasedAddress;
  const isTaken = (word: ListWord): boolean =>
    word.field === "contact" && isErased
      ? false
      : word.field === "kinds"
        ? isProved(word.value) || (!kept && !supplierSets.known.includes(known.status))
        : !kept;
  const said = differencesOf(known, row);
  const words = said.filter(isTaken);
  let profile = words.reduce(withWordThroughout, known);
  const proofs: ProofChange[] = [];
  if (voucher)
    for (const kind of new Set(row.kinds.length > 0 ? row.kinds : kindsProvedBy(known.proofs, voucher))) {
      const own = voucherOf(kind);
      const change = own && profile.kinds.includes(kind) ? proofChange(profile.proofs, kind, own) : undefined;
      if (!change) continue;
      proofs.push(change);
      profile = withProof(profile, change);
    }
  return {
    profile: comesOnline(profile, input) ? online(profile) : profile,
    words,
    proofs,
    proposed: said.filter((word) => !isTaken(word)),
  };
};
