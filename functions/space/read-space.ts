import { membershipsOf, membersOfOrganisation } from "../accounts/accounts.ts";
import { type Actor, requireAccount } from "../accounts/actor.ts";
import { everyDocument, queryDocuments } from "../db/documents.ts";
import { allRencontres, intentsOfBuyer } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { intentDocuments } from "../intents/intent-repository.ts";
import { registrationsOfThese } from "../rencontres/registration-repository.ts";
import { rencontreDocuments } from "../rencontres/rencontre-repository.ts";
import { getSupplier } from "../suppliers/supplier-repository.ts";
import { waitingOfRencontre } from "./rencontre-waiting.ts";
import { waitingOfSupplier } from "./supplier-waiting.ts";
import { type Waiting, waitingSchema } from "./waiting-schema.ts";

type Organisation = { organisationId: string; organisationName: string };

const order: readonly string[] = waitingSchema.options.map(({ shape }) => shape.kind.value);

const requests = async (deps: Pick<Deps, "table">, organisation: Organisation): Promise<Waiting[]> =>
  (await membersOfOrganisation(deps, organisation.organisationId))
    .filter(({ status }) => status === "requested")
    .map(({ accountId, email, note, domain, createdAt }) => ({
      kind: "joinRequest" as const,
      ...organisation,
      ...{ accountId, email, note, createdAt },
      ...(domain ? { domain } : {}),
    }));

const own = async (
  deps: Pick<Deps, "table" | "now">,
  { organisationId, organisationName }: Organisation,
): Promise<Waiting[]> => {
  if (organisationId.startsWith("sup_"))
    return waitingOfSupplier(await getSupplier(deps, organisationId), deps.now());
  const intents = await everyDocument(deps.table, intentDocuments, {
    index: "gsi1",
    pk: intentsOfBuyer(organisationId),
    sk: { beginsWith: "INTENT#" },
  });
  return intents
    .filter(({ status }) => status === "draft")
    .map(({ id, title }) => ({
      kind: "intentDraft" as const,
      ...{ organisationId, organisationName, intentId: id, title },
    }));
};

/** Editions looked at: questions come up to half a year after one. */
const latest = 12;

/** What waits for a person, over all the organisations it speaks for, the most pressing first. Errors: account.signedOut. */
export const readSpace = async (deps: Deps, actor: Actor): Promise<Waiting[]> => {
  requireAccount(actor);
  const organisations = (await membershipsOf(deps, actor.accountId))
    .filter(({ status }) => status === "approved")
    .map(({ organisationId, organisationName }) => ({ organisationId, organisationName }));
  const { items: rencontres } = await queryDocuments(deps.table, rencontreDocuments, {
    index: "gsi2",
    pk: allRencontres,
    order: "descending",
    limit: latest,
  });
  const ids = organisations.map(({ organisationId }) => organisationId);
  const ofRencontres = rencontres.map(async (rencontre) => {
    const registrations = await registrationsOfThese(deps, rencontre.id, ids);
    const found = organisations.map((organisation) =>
      waitingOfRencontre(
        deps,
        rencontre,
        organisation,
        registrations.find((one) => one.organisationId === organisation.organisationId),
      ),
    );
    return (await Promise.all(found)).flat();
  });
  const waiting = await Promise.all([
    ...organisations.flatMap((organisation) => [requests(deps, organisation), own(deps, organisation)]),
    ...ofRencontres,
  ]);
  return waiting.flat().sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
};
