import * as z from "zod";

const count = z.int().min(0);

/** The results of a rencontre, once it is over: only counts, about nobody in particular. */
export const rencontreStatsSchema = z.object({
  /** Organisations that held at least one meeting. */
  buyers: count,
  suppliers: count,
  /** Meetings held. */
  meetings: count,
  /** Contracts that the meetings led to, checked by staff. */
  contracts: count,
  /** Hours of insertion of these contracts, if there are enough of them. */
  hours: count.optional(),
});
export type RencontreStats = z.infer<typeof rencontreStatsSchema>;
