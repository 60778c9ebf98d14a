import { dayText } from "../time/dates.ts";
import type { SupplierKind } from "./kinds.ts";

/**
 * Kinds that an organisation keeps for as long as it exists: the proof is its registration or its statutes, which
 * have no end. An agreement, a convention or a label (every other kind, ESUS among them) is given until a day.
 */
const forGood: ReadonlySet<SupplierKind> = new Set([
  "ASSOCIATION",
  "COOPERATIVE",
  "MUTUELLE",
  "FONDATION",
  "SOCIETE_ESS",
]);

/** Whether the proof of a kind may have no last day. */
export const mayHaveNoEnd = (kind: SupplierKind): boolean => forGood.has(kind);

type Validity = { validFrom: string; validUntil?: string | undefined };

/** The last day of a proof; one that has no end sorts after every day. */
export const lastDayOf = ({ validUntil }: Pick<Validity, "validUntil">): string => validUntil ?? "9999-12-31";

/** The proof that ends last, the first of those that end together; undefined where there is none. */
export const lastOf = <Proof extends Pick<Validity, "validUntil">>(
  proofs: readonly Proof[],
): Proof | undefined =>
  proofs.reduce<Proof | undefined>(
    (last, proof) => (last && lastDayOf(last) >= lastDayOf(proof) ? last : proof),
    undefined,
  );

/** Whether a proof is valid on a day, first and last day included. */
export const isValidOn = (proof: Validity, day: string): boolean =>
  proof.validFrom <= day && day <= lastDayOf(proof);

/** « valable jusqu’au 31 décembre 2027 », « valable sans date de fin ». */
export const untilText = ({ validUntil }: Pick<Validity, "validUntil">): string =>
  validUntil === undefined ? "valable sans date de fin" : `valable jusqu’au ${dayText(validUntil)}`;

/** « du 1er janvier 2026 au 31 décembre 2027 », « depuis le 1er janvier 2026, sans date de fin ». */
export const periodText = ({ validFrom, validUntil }: Validity): string =>
  validUntil === undefined
    ? `depuis le ${dayText(validFrom)}, sans date de fin`
    : `du ${dayText(validFrom)} au ${dayText(validUntil)}`;
