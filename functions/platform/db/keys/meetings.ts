import type { AccessPattern } from "../table.ts";
import { allInRencontre, inRencontre } from "./in-rencontre.ts";
import { type Index1, type Index2, inIndex1, inIndex2 } from "./key-parts.ts";

export const meetingKey = inRencontre("MEETING");
/** Meetings of a rencontre. */
export const meetingsOf = allInRencontre("MEETING");
/** Meetings of a buyer or of a supplier, in all rencontres or in one: each side has its own index. */
export const meetingsOfOrganisation = (
  side: "buyer" | "supplier",
  organisationId: string,
  rencontreId?: string,
): AccessPattern => ({
  ...(side === "buyer" ? inIndex1 : inIndex2)(`MEETINGS#${organisationId}`),
  ...(rencontreId === undefined ? {} : { sk: { beginsWith: `${rencontreId}#` } }),
});
export const meetingIndex = (meeting: {
  id: string;
  rencontreId: string;
  buyer: { organisationId: string };
  supplier: { organisationId: string };
}): Index1 & Index2 => {
  const sort = `${meeting.rencontreId}#${meeting.id}`;
  return {
    gsi1pk: meetingsOfOrganisation("buyer", meeting.buyer.organisationId).pk,
    gsi1sk: sort,
    gsi2pk: meetingsOfOrganisation("supplier", meeting.supplier.organisationId).pk,
    gsi2sk: sort,
  };
};
