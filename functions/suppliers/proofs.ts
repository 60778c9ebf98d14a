import type { SupplierKind } from "../../shared/suppliers/kinds.ts";
import { isValidOn } from "../../shared/suppliers/proof-validity.ts";
import type { Proof, Supplier, SupplierInput } from "../../shared/suppliers/schema.ts";

/** Whether two proofs say the same, whatever staff decided of them. */
export const isSameProof = (
  a: SupplierInput["proofs"][number],
  b: SupplierInput["proofs"][number],
): boolean =>
  a.kind === b.kind &&
  a.reference === b.reference &&
  a.authority === b.authority &&
  a.validFrom === b.validFrom &&
  a.validUntil === b.validUntil &&
  a.file?.id === b.file?.id;

/** The proofs as given, each with staff's decision and its origin only if they were about that very proof. */
export const withProofs = (given: SupplierInput["proofs"], known: readonly Proof[]): Proof[] =>
  given.map((proof) => {
    const {
      checked = false,
      equivalentTo,
      fromList,
    } = known.find((other) => isSameProof(proof, other)) ?? {};
    return {
      ...proof,
      checked,
      ...(equivalentTo ? { equivalentTo } : {}),
      ...(fromList ? { fromList } : {}),
    };
  });

/** The declared kinds without a valid proof on that day. */
export const kindsWithoutProof = (
  { kinds, proofs }: Pick<Supplier, "kinds" | "proofs">,
  day: string,
): SupplierKind[] =>
  kinds.filter((kind) => !proofs.some((proof) => proof.kind === kind && isValidOn(proof, day)));
