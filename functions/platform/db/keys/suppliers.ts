import type { AccessPattern, Key } from "../table.ts";
import { alone, byName, type Index1, type Index2, inIndex1, inIndex2 } from "./key-parts.ts";

export const supplierKey = alone("SUPPLIER");
/** Suppliers with a status, by name. */
export const suppliersWithStatus = (status: string) => inIndex2(`SUPPLIERS#${status}`);
/** Profiles, and changes of published profiles, that wait for staff, oldest first. */
export const suppliersToCheck = inIndex1("SUPPLIERS_TO_CHECK");
export const supplierIndex = (supplier: {
  id: string;
  status: string;
  name: string;
  submittedAt?: string | undefined;
  draft?: { submittedAt?: string | undefined } | undefined;
}): Index2 & Partial<Index1> => {
  const waitsSince = supplier.status === "submitted" ? supplier.submittedAt : supplier.draft?.submittedAt;
  return {
    gsi2pk: suppliersWithStatus(supplier.status).pk,
    gsi2sk: byName(supplier),
    ...(waitsSince === undefined
      ? {}
      : { gsi1pk: suppliersToCheck.pk, gsi1sk: `${waitsSince}#${supplier.id}` }),
  };
};

/** The files sent to a supplier, until none of its proofs names them. */
export const keptFilesOf = (supplierId: string): AccessPattern => ({ pk: `FILES#${supplierId}` });
export const keptFileKey = (supplierId: string, fileId: string): Key => ({
  pk: keptFilesOf(supplierId).pk,
  sk: `FILE#${fileId}`,
});

/** What lists propose for a supplier's profile. */
export const listProposalsKey = (supplierId: string): Key => ({
  pk: supplierKey(supplierId).pk,
  sk: "LIST_PROPOSALS",
});
/** Proposals of lists that wait for staff, oldest first. */
export const listProposalsToDecide = inIndex1("LIST_PROPOSALS");
/** `since`: when the oldest was made; absent if none waits. */
export const listProposalsIndex = ({
  id,
  since,
}: {
  id: string;
  since?: string | undefined;
}): Partial<Index1> =>
  since === undefined ? {} : { gsi1pk: listProposalsToDecide.pk, gsi1sk: `${since}#${id}` };

/**
 * Changes whenever a published supplier changes, so that readers of the annuaire know that their copy is
 * stale.
 */
export const annuaireKey: Key = { pk: "ANNUAIRE", sk: "STAMP" };

/** How often a supplier's profile was viewed, month by month. */
export const profileViewsOf = (supplierId: string): AccessPattern => ({ pk: `VIEWS#${supplierId}` });
export const profileViewsKey = (supplierId: string, month: string): Key => ({
  pk: profileViewsOf(supplierId).pk,
  sk: `VIEWS#${month}`,
});
