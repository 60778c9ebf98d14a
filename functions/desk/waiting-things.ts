import type { DeskItem } from "../../shared/desk.ts";
import { memberships } from "../accounts/accounts.ts";
import { contractDocuments } from "../contracts/contract-repository.ts";
import { type DocumentKind, queryDocuments } from "../db/documents.ts";
import { contractsToCheck, intentsByStatus, membershipsRequested, suppliersToCheck } from "../db/keys.ts";
import { intentDocuments } from "../intents/intent-repository.ts";
import { suppliers } from "../suppliers/supplier-repository.ts";
import { mostCounted, type Source } from "./source.ts";

const waiting =
  <T extends { version: number }>(
    kind: DocumentKind<T>,
    where: { index: "gsi1" | "gsi2"; pk: string },
    itemOf: (document: T) => DeskItem,
  ): Source =>
  async ({ table }) => {
    const { items, cursor } = await queryDocuments(table, kind, { ...where, limit: mostCounted });
    return { items: items.map(itemOf), more: cursor !== undefined };
  };

/** Pages, and changes of pages that are online. */
export const suppliersThatWait = waiting(
  suppliers,
  { index: "gsi1", pk: suppliersToCheck },
  ({ id, name, address, draft, submittedAt, updatedAt }) => ({
    id,
    title: name,
    detail: draft?.submittedAt ? "Changements d’une fiche en ligne" : `Nouvelle fiche, ${address.city}`,
    since: draft?.submittedAt ?? submittedAt ?? updatedAt,
  }),
);

export const intentsThatWait = waiting(
  intentDocuments,
  { index: "gsi2", pk: intentsByStatus("submitted") },
  ({ id, title, history, updatedAt }) => ({
    id,
    title,
    detail: "",
    since: history.findLast(({ status }) => status === "submitted")?.at ?? updatedAt,
  }),
);

export const membershipsThatWait = waiting(
  memberships,
  { index: "gsi2", pk: membershipsRequested },
  ({ accountId, organisationId, email, organisationName, createdAt }) => ({
    id: `${accountId} ${organisationId}`,
    title: organisationName,
    detail: email,
    since: createdAt,
  }),
);

export const contractsThatWait = waiting(
  contractDocuments,
  { index: "gsi2", pk: contractsToCheck },
  ({ id, title, buyerName, supplierName, createdAt }) => ({
    id,
    title,
    detail: `${buyerName} et ${supplierName}`,
    since: createdAt,
  }),
);
