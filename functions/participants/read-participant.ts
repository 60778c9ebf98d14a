import type { Employment } from "../../shared/clause/schema.ts";
import type { EmploymentView, ParticipantView } from "../../shared/participants/view.ts";
import { hoursOfEmployment } from "../clause/contract-hours.ts";
import { companyDocuments } from "../clause/documents.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { inParallel } from "../platform/async/in-parallel.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { companyKey } from "../platform/db/keys/clause.ts";
import { contractKey } from "../platform/db/keys/contracts.ts";
import type { Deps } from "../platform/deps.ts";
import { requestsOf } from "./plan-requests.ts";
import { employmentsOf, getParticipant, identityOf, situationsOf } from "./repository.ts";
import { similarTo } from "./similar-participants.ts";

const viewsOf = async (
  { table }: Pick<Deps, "table">,
  employments: readonly Employment[],
): Promise<EmploymentView[]> => {
  const companyIds = employments.flatMap(({ companyId, employerId }) => [companyId, employerId ?? []].flat());
  const [contracts, companies] = await Promise.all([
    getDocuments(
      table,
      contractDocuments,
      employments.map(({ contractId }) => contractKey(contractId)),
    ),
    getDocuments(table, companyDocuments, [...new Set(companyIds)].map(companyKey)),
  ]);
  const titles = new Map(contracts.map(({ id, title }) => [id, title]));
  const names = new Map(companies.map(({ id, name }) => [id, name]));
  const hours = new Map<string, number>();
  await inParallel(employments, 8, async ({ id }) => {
    const months = Object.values(await hoursOfEmployment(table, id));
    hours.set(id, months.reduce((sum, given) => sum + Math.round(given * 100), 0) / 100);
  });
  return employments.map((employment) => ({
    ...employment,
    contractTitle: titles.get(employment.contractId) ?? "",
    companyName: names.get(employment.companyId) ?? "",
    ...(employment.employerId === undefined ? {} : { employerName: names.get(employment.employerId) ?? "" }),
    hours: hours.get(employment.id) ?? 0,
  }));
};

/**
 * A participant with their employments, what became of them, and who may be the same person; whoever turned out to be another
 * one is read as that one. Never who they are. Staff only.
 */
export const readParticipant = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  id: string,
): Promise<ParticipantView> => {
  requireStaff(actor);
  const participant = await getParticipant(deps, id);
  const [employments, situations, requests, identity, similar] = await Promise.all([
    employmentsOf(deps, participant.id),
    situationsOf(deps, participant.id),
    requestsOf(deps, participant.id),
    identityOf(deps, participant.id),
    similarTo(deps, participant),
  ]);
  return {
    participant,
    employments: await viewsOf(deps, employments),
    situations: situations.map(({ participantId, on, kind }) => ({ participantId, on, kind })),
    requests,
    ...(identity ? { identity: { version: identity.version, eraseOn: identity.eraseOn } } : {}),
    similar: similar.map(({ id: otherId, code, firstEntry }) => ({ id: otherId, code, firstEntry })),
  };
};
