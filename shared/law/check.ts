import type { Condition } from "./eligibility-schema.ts";

/**
 * A condition, with the sentence that explains why the modality is closed if it is not met, and the one that
 * says what has to be verified before it is open.
 */
export type Check = Condition & { failure?: string; doubt?: string };
