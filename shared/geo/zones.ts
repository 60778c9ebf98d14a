import * as z from "zod";
import { placeSchema } from "./places.ts";

/**
 * Where a supplier works for one of its activities: the whole country, a list of places, or so many kilometres around
 * its address. Whether a zone covers a place is `coverage.ts`'s to say.
 */
export const zoneSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("country") }),
  z.object({ type: z.literal("areas"), areas: z.array(placeSchema).min(1).max(100) }),
  z.object({ type: z.literal("radius"), km: z.number().min(1).max(500) }),
]);
export type Zone = z.infer<typeof zoneSchema>;
