import * as z from "zod";
import { placeSchema } from "./places.ts";

/**
 * Where a supplier works for one of their activities: the whole country, a list of places, or a radius in
 * kilometres around their address. `coverage.ts` computes whether a zone covers a place.
 */
export const zoneSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("country") }),
  z.object({ type: z.literal("areas"), areas: z.array(placeSchema).min(1).max(100) }),
  z.object({ type: z.literal("radius"), km: z.number().min(1).max(500) }),
]);
export type Zone = z.infer<typeof zoneSchema>;
