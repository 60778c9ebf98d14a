import { familyOf, type KindFamily } from "../../shared/kinds.ts";
import type { Plan } from "../../shared/meetings.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { getDocuments } from "../db/documents.ts";
import { supplierKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre } from "../rencontres/rencontre-repository.ts";
import { readPublishedPlan } from "../rounds/read-published-plan.ts";
import { suppliers as supplierDocuments } from "../suppliers/supplier-repository.ts";

/** What is printed for a day. */
export type PrintDay = {
  rencontre: Rencontre;
  /** By name. */
  participants: readonly Registration[];
  /** In the order of the day; none before a plan is published. */
  meetings: Plan["meetings"];
  /** The families of suppliers, by organisation. */
  families: ReadonlyMap<string, readonly KindFamily[]>;
};

/** All that is printed for a day. Errors: account.signedOut, request.forbidden, rencontre.notFound. */
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
