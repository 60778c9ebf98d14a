/**
 * Why a pair is excluded: the first condition that fails, in this order. Category, service and place must be
 * met by the same activity: the code names the last of the three that some activity could not meet; the place
 * is unknown where the activity reaches a radius around an address that no commune is found for.
 */
export const exclusionCodes = [
  "notPublished",
  "kindNotAllowed",
  "proofMissing",
  "proofExpired",
  "categoryMismatch",
  "serviceMismatch",
  "placeNotCovered",
  "placeUnknown",
  "vetoed",
] as const;
export type ExclusionCode = (typeof exclusionCodes)[number];

/** `reason` is a French sentence. */
export type Exclusion = { intentId: string; supplierId: string; code: ExclusionCode; reason: string };

/** A hard condition that fails. */
export type Failure = { code: ExclusionCode; reason: string };
