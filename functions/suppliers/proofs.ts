import type { SupplierKind } from "../../shared/suppliers/kinds.ts";
import { isValidOn } from "../../shared/suppliers/proof-validity.ts";
import type { Proof, Supplier, SupplierInput } from "../../shared/suppliers/schema.ts";

const same = (a: SupplierInput["proofs"][number], b: Proof): boolean =>
  a.kind === b.kind &&
  a.reference === b.reference &&
  a.authority === b.authority &&
  a.validFrom === b.validFrom &&
  a.validUntil === b.validUntil &&
  a.file?.id === b.file?.id;

/** The proofs as given, each with staff's decision only if it was about that very proof. */
export const withProofs = (given: SupplierInput["proofs"], known: readonly Proof[]): Proof[] =>
  given.map((proof) => {
    const { checked = false, equivalentTo } = known.find((other) => same(proof, other)) ?? {};
    return { ...proof, checked, ...(equivalentTo ? { equivalentTo } : {}) };
  });

/** The declared kinds without a valid proof on that day. */
export const kindsWithoutProof = (
  { kinds, proofs }: Pick<Supplier, "kinds" | "proofs">,
  day: string,
): SupplierKind[] =>
  kinds.filter((kind) => !proofs.some((proof) => proof.kind === kind && isValidOn(proof, day)));
