import { isOpen, openSince } from "../../../shared/messages/schema.ts";
import type { InboxItem } from "../../../shared/overview/staff-inbox.ts";
import { otherSide } from "../../../shared/rencontres/schema.ts";
import { count } from "../../../shared/text/count.ts";
import { hasAccount, membershipDocuments } from "../../accounts/accounts.ts";
import { participantDocuments } from "../../clause/documents.ts";
import { contractDocuments } from "../../contracts/repository.ts";
import { intentDocuments } from "../../intents/repository.ts";
import { conversationDocuments } from "../../messages/repository.ts";
import { type DocumentKind, getDocuments, queryDocuments } from "../../platform/db/documents.ts";
import { membershipsRequested } from "../../platform/db/keys/accounts.ts";
import { contractsToCheck } from "../../platform/db/keys/contracts.ts";
import { conversationsUnreachedSince } from "../../platform/db/keys/conversations.ts";
import { intentsWithStatus } from "../../platform/db/keys/intents.ts";
import { participantsOfEligibility } from "../../platform/db/keys/participants.ts";
import { listProposalsToDecide, supplierKey, suppliersToCheck } from "../../platform/db/keys/suppliers.ts";
import type { AccessPattern } from "../../platform/db/table.ts";
import { listProposalsDocuments, openProposals } from "../../suppliers/list-proposals.ts";
import { supplierDocuments } from "../../suppliers/repository.ts";
import { mostCounted, type Source } from "./source.ts";

const waiting =
  <T extends { version: number }>(
    kind: DocumentKind<T>,
    where: AccessPattern,
    itemOf: (document: T) => InboxItem,
  ): Source =>
  async ({ table }) => {
    const { items, cursor } = await queryDocuments(table, kind, { ...where, limit: mostCounted });
    return { items: items.map(itemOf), more: cursor !== undefined };
  };

/** Profiles, and changes to published profiles. */
export const suppliersThatWait = waiting(
  supplierDocuments,
  suppliersToCheck,
  ({ id, name, address, draft, submittedAt, updatedAt }) => ({
    id,
    title: name,
    detail: draft?.submittedAt ? "Changements d’une fiche en ligne" : `Nouvelle fiche, ${address.city}`,
    since: draft?.submittedAt ?? submittedAt ?? updatedAt,
  }),
);

/** Profiles of which lists say something else than their people; one that says it by now waits no longer. */
export const listProposalsThatWait: Source = async ({ table }) => {
  const { items, cursor } = await queryDocuments(table, listProposalsDocuments, {
    ...listProposalsToDecide,
    limit: mostCounted,
  });
  const ids = items.map(({ supplierId }) => supplierId);
  const found = await getDocuments(table, supplierDocuments, ids.map(supplierKey));
  const suppliers = new Map(found.map((supplier) => [supplier.id, supplier]));
  const waiting = items.flatMap((proposals): InboxItem[] => {
    const supplier = suppliers.get(proposals.supplierId);
    const open = supplier ? openProposals(supplier, proposals) : [];
    const [first] = open;
    if (!supplier || !first) return [];
    const detail = count(open.length, "proposition d’une liste", "propositions de listes");
    return [{ id: supplier.id, title: supplier.name, detail, since: first.since }];
  });
  return { items: waiting, more: cursor !== undefined };
};

export const intentsThatWait = waiting(
  intentDocuments,
  intentsWithStatus("submitted"),
  ({ id, title, history, updatedAt }) => ({
    id,
    title,
    detail: "",
    since: history.findLast(({ status }) => status === "submitted")?.at ?? updatedAt,
  }),
);

export const membershipsThatWait = waiting(
  membershipDocuments,
  membershipsRequested,
  ({ accountId, organisationId, email, organisationName, createdAt }) => ({
    id: `${accountId} ${organisationId}`,
    title: organisationName,
    detail: email,
    since: createdAt,
  }),
);

/**
 * Messages to organisations that no mail and no account reaches. One that has a member by now waits no longer, nor a
 * conversation that is closed: nobody would answer it any more.
 */
export const messagesUnreached: Source = async ({ table, now }) => {
  const { items, cursor } = await queryDocuments(table, conversationDocuments, {
    ...conversationsUnreachedSince(openSince(now())),
    limit: mostCounted,
  });
  const waiting = items.map(async (conversation): Promise<InboxItem[]> => {
    const { unreached, updatedAt } = conversation;
    if (unreached === undefined || !isOpen(conversation, now())) return [];
    const { organisationId, name } = conversation[unreached];
    if (await hasAccount({ table }, organisationId)) return [];
    const writer = conversation[otherSide(unreached)].name;
    return [{ id: organisationId, title: name, detail: `Message de ${writer}`, since: updatedAt }];
  });
  const oldestFirst = (await Promise.all(waiting)).flat();
  const oneEach = new Map(oldestFirst.toReversed().map((item) => [item.id, item]));
  return { items: [...oneEach.values()], more: cursor !== undefined };
};

export const contractsThatWait = waiting(
  contractDocuments,
  contractsToCheck,
  ({ id, title, buyerName, supplierName, createdAt }) => ({
    id,
    title,
    detail: `${buyerName} et ${supplierName}`,
    since: createdAt,
  }),
);

/** People of whom nobody has said whether they may work hours of insertion: entered by staff, or hired by a company. */
export const participantsThatWait = waiting(
  participantDocuments,
  participantsOfEligibility("proposed"),
  ({ id, code, createdAt }) => ({ id, title: code, detail: "Éligibilité à vérifier", since: createdAt }),
);
