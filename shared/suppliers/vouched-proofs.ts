import * as z from "zod";
import { daySchema } from "../fields/fields.ts";
import { addDays } from "../time/paris-days.ts";
import type { SupplierKind } from "./kinds.ts";
import { lastDayOf } from "./proof-validity.ts";
import type { Proof } from "./schema.ts";

/**
 * What a list proves when staff vouch for it (a State register): each kind that it names, until that day.
 * Without it, imported profiles wait for staff like the others.
 */
export const voucherSchema = z
  .object({
    reference: z.string().trim().min(1).max(120),
    authority: z.string().trim().min(1).max(120),
    validFrom: daySchema,
    validUntil: daySchema,
  })
  .refine(({ validFrom, validUntil }) => validFrom <= validUntil, {
    path: ["validUntil"],
    message: "la fin de validité vient avant son début",
  });
export type Voucher = z.infer<typeof voucherSchema>;

/** The end of an agreement as a line of a list tells it; of the kinds that it proved before, where it names none. */
export type ProofEnd = { kind?: SupplierKind; day: string };

/**
 * What a vouched list proves of one kind of an establishment: no longer than the agreement that its own line tells of,
 * the last one of several. Undefined where that agreement ended before the list begins to vouch.
 */
export const voucherFor = (
  voucher: Voucher,
  kind: SupplierKind,
  ends: readonly ProofEnd[] = [],
): Voucher | undefined => {
  const own = ends.filter((end) => end.kind === undefined || end.kind === kind);
  if (own.length === 0) return voucher;
  const last = own.map(({ day }) => day).reduce((a, b) => (a > b ? a : b));
  if (last >= voucher.validUntil) return voucher;
  return last < voucher.validFrom ? undefined : { ...voucher, validUntil: last };
};

/** The proof that a vouched list gives of a kind. */
export const vouchedProof = (kind: SupplierKind, voucher: Voucher): Proof => ({
  kind,
  ...voucher,
  checked: true,
  fromList: true,
});

/** The kinds which this list, or an earlier one of the same authority, has proved. */
export const kindsProvedBy = (proofs: readonly Proof[], { authority }: Voucher): SupplierKind[] =>
  proofs.filter((proof) => proof.fromList && proof.authority === authority).map(({ kind }) => kind);

const proves = (proof: Proof, kind: SupplierKind, { validFrom, validUntil }: Voucher): boolean =>
  proof.kind === kind &&
  proof.checked &&
  lastDayOf(proof) >= validUntil &&
  (proof.fromList === true || proof.validFrom <= validFrom);

/** The list's earlier proof, longer. Its start stays unless days between the two lists are proved by none. */
const extended = (proof: Proof, voucher: Voucher): Proof => ({
  ...proof,
  reference: voucher.reference,
  validFrom:
    (proof.validUntil !== undefined && voucher.validFrom > addDays(proof.validUntil, 1)) ||
    voucher.validFrom < proof.validFrom
      ? voucher.validFrom
      : proof.validFrom,
  validUntil: voucher.validUntil,
});

/** What a vouched list changes in the proofs of a profile: `before` is absent for a proof that is new. */
export type ProofChange = { before?: Proof; after: Proof };

/**
 * The proof of a kind that a vouched list gives or extends; nothing where a checked one lasts as long. Only
 * proofs that an earlier list of the same authority gave are extended: those that people gave stay as they
 * are, and the list's stands beside them. No proof ever ends earlier.
 */
export const proofChange = (
  proofs: readonly Proof[],
  kind: SupplierKind,
  voucher: Voucher,
): ProofChange | undefined => {
  if (proofs.some((proof) => proves(proof, kind, voucher))) return undefined;
  const before = proofs.find(
    (proof) => proof.fromList && proof.kind === kind && proof.authority === voucher.authority,
  );
  return before ? { before, after: extended(before, voucher) } : { after: vouchedProof(kind, voucher) };
};
