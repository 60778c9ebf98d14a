import { errorsOf } from "../../shared/errors/errors.ts";
import { familyOf } from "../../shared/suppliers/kinds.ts";
import { readPublishedPlan } from "../meetings/published-plan.ts";
import type { PrintDay } from "../pdf/print-day.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { supplierKey } from "../platform/db/keys/suppliers.ts";
import type { Deps } from "../platform/deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre, getRencontreErrors } from "../rencontres/repository.ts";
import { supplierDocuments } from "../suppliers/repository.ts";

export const readPrintDayErrors = errorsOf(staffErrors, getRencontreErrors);

/** Reads everything printed for a day. */
export const readPrintDay = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  rencontreId: string,
): Promise<PrintDay> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  const [participants, { meetings }] = await Promise.all([
    participantsOf(deps, rencontreId),
    readPublishedPlan(deps, actor, { rencontreId }),
  ]);
  const ids = participants.filter(({ side }) => side === "supplier").map((one) => one.organisationId);
  const suppliers = await getDocuments(deps.table, supplierDocuments, ids.map(supplierKey));
  return {
    rencontre,
    participants: participants.toSorted((a, b) => a.organisationName.localeCompare(b.organisationName, "fr")),
    meetings,
    families: new Map(suppliers.map(({ id, kinds }) => [id, [...new Set(kinds.map(familyOf))]])),
  };
};
