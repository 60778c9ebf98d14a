import { lastDayOf } from "../../../shared/suppliers/proof-validity.ts";
import type { Supplier } from "../../../shared/suppliers/schema.ts";
import { addDays, parisDay } from "../../../shared/time/paris-days.ts";
import type { Waiting } from "./waiting-schema.ts";

const warnedDays = 60;

/** The latest proof of each kind, where it expires within 60 days or has expired. */
const ending = ({ kinds, proofs }: Supplier, today: string) =>
  kinds.flatMap((kind) => {
    const ends = proofs.filter((proof) => proof.kind === kind).map(lastDayOf);
    const validUntil = ends.sort().at(-1);
    return validUntil !== undefined && validUntil <= addDays(today, warnedDays) ? [{ kind, validUntil }] : [];
  });

/** What a supplier's profile needs from its members. */
export const waitingOfSupplier = (supplier: Supplier, now: string): Waiting[] => {
  const organisation = { organisationId: supplier.id, organisationName: supplier.name };
  const { status, draft, reason } = supplier;
  const unsent = status === "draft" || (draft !== undefined && draft.submittedAt === undefined);
  const refused = unsent && reason !== undefined;
  return [
    ...(refused ? [{ kind: "pageRefused" as const, ...organisation, reason }] : []),
    ...ending(supplier, parisDay(now)).map(({ kind: proof, validUntil }) => ({
      kind: "proofExpiring" as const,
      ...organisation,
      proof,
      validUntil,
    })),
    ...(unsent && !refused ? [{ kind: "pageDraft" as const, ...organisation }] : []),
  ];
};
