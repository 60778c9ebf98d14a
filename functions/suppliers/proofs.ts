import type { SupplierKind } from "../../shared/kinds.ts";
import type { Proof, Supplier, SupplierInput } from "../../shared/suppliers.ts";

const same = (a: SupplierInput["proofs"][number], b: Proof): boolean =>
  a.kind === b.kind &&
  a.reference === b.reference &&
  a.authority === b.authority &&
  a.validFrom === b.validFrom &&
  a.validUntil === b.validUntil &&
  a.file?.id === b.file?.id;

/** The proofs as given, each with staff's word on it only if they gave it for that very one. */
export const withProofs = (given: SupplierInput["proofs"], known: readonly Proof[]): Proof[] =>
  given.map((proof) => {
    const { checked = false, equivalentTo } = known.find((other) => same(proof, other)) ?? {};
    return { ...proof, checked, ...(equivalentTo ? { equivalentTo } : {}) };
  });

/** The kinds claimed for which no proof is valid on that day. */
export const kindsWithoutProof = (
  { kinds, proofs }: Pick<Supplier, "kinds" | "proofs">,
  day: string,
): SupplierKind[] =>
  kinds.filter((kind) => !proofs.some((p) => p.kind === kind && p.validFrom <= day && day <= p.validUntil));
