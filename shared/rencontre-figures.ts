import * as z from "zod";

const count = z.int().min(0);

/** What an edition gave, once it is over: counts alone, of nobody in particular. */
export const rencontreFiguresSchema = z.object({
  /** Organisations that held at least one meeting. */
  buyers: count,
  suppliers: count,
  /** Meetings held. */
  meetings: count,
  /** Contracts that the meetings led to, checked by staff. */
  contracts: count,
  /** Hours of insertion of these contracts, where there are enough of them. */
  hours: count.optional(),
});
export type RencontreFigures = z.infer<typeof rencontreFiguresSchema>;
