import type { InboxItem } from "../../../shared/overview/staff-inbox.ts";
import { membershipDocuments } from "../../accounts/accounts.ts";
import { contractDocuments } from "../../contracts/repository.ts";
import { intentDocuments } from "../../intents/repository.ts";
import { type DocumentKind, queryDocuments } from "../../platform/db/documents.ts";
import { membershipsRequested } from "../../platform/db/keys/accounts.ts";
import { contractsToCheck } from "../../platform/db/keys/contracts.ts";
import { intentsWithStatus } from "../../platform/db/keys/intents.ts";
import { suppliersToCheck } from "../../platform/db/keys/suppliers.ts";
import type { AccessPattern } from "../../platform/db/table.ts";
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
