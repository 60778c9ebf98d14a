import { hashedId } from "../platform/hashed-id.ts";

/*
 * Ids made of what the files know a thing by, so that the same line always tells of the same thing, whatever was imported
 * before.
 */

export const operationId = (name: string): string => hashedId("ope", name);
export const companyId = (code: string): string => hashedId("ent", code);
/** A contract is known by its number and its lot’s, which is empty without lots. */
export const followedContractId = ({ number, lot }: { number: string; lot: string }): string =>
  hashedId("con", ["clause", number, lot]);
export const participantId = (code: string): string => hashedId("par", code);
export const employmentId = (code: string): string => hashedId("emp", code);
