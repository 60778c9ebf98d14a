import { inRencontre } from "./in-rencontre.ts";

/** Work on a rencontre done batch by batch; the stored prefix is its former name. */
export const batchJobKey = inRencontre("SERIES");
