import { errorsOf } from "../../../shared/errors/errors.ts";
import { membershipsOf, membersOfOrganisation } from "../../accounts/accounts.ts";
import { intentDocuments } from "../../intents/repository.ts";
import { type Actor, accountErrors, requireAccount } from "../../platform/actor.ts";
import { everyDocument, queryDocuments } from "../../platform/db/documents.ts";
import { intentsOfBuyer } from "../../platform/db/keys/intents.ts";
import { allRencontres } from "../../platform/db/keys/rencontres.ts";
import type { Deps } from "../../platform/deps.ts";
import { registrationsOfThese } from "../../rencontres/registration-repository.ts";
import { rencontreDocuments } from "../../rencontres/repository.ts";
import { getSupplier } from "../../suppliers/repository.ts";
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
  const intents = await everyDocument(deps.table, intentDocuments, intentsOfBuyer(organisationId));
  return intents
    .filter(({ status }) => status === "draft")
    .map(({ id, title }) => ({
      kind: "intentDraft" as const,
      ...{ organisationId, organisationName, intentId: id, title },
    }));
};

/** How far back rencontres are read: follow-up questions come up to half a year after one. */
const latest = 12;

export const readMyTasksErrors = errorsOf(accountErrors);

/** What waits for a person, over all their organisations, the most urgent first. */
export const readMyTasks = async (deps: Deps, actor: Actor): Promise<Waiting[]> => {
  requireAccount(actor);
  const organisations = (await membershipsOf(deps, actor.accountId))
    .filter(({ status }) => status === "approved")
    .map(({ organisationId, organisationName }) => ({ organisationId, organisationName }));
  const { items: rencontres } = await queryDocuments(deps.table, rencontreDocuments, {
    ...allRencontres,
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
