import * as z from "zod";
import { legalStatusSchema } from "../../buyers/schema.ts";
import { amountSchema, daySchema } from "../../fields/fields.ts";
import { placeSchema } from "../../geo/places.ts";
import { zoneSchema } from "../../geo/zones.ts";
import { intentModalitySchema, modalitySchema, natureSchema } from "../../intents/schema.ts";
import { serviceSchema, supplierKindSchema, supplierStatusSchema } from "../../suppliers/schema.ts";
import { weightsSchema } from "./weights.ts";

const idSchema = z.string().min(1);

/** Other lists of categories than ours are accepted, as long as they have two levels. */
const categoryIdSchema = z
  .string()
  .refine(
    (id) => /^[^/\s]+(\/[^/\s]+)?$/.test(id),
    "un secteur, ou un secteur et une famille séparés par « / », sont attendus",
  );

const proofSchema = z.object({
  kind: supplierKindSchema,
  validFrom: daySchema,
  /** Absent where the proof has no end, as that of an association. */
  validUntil: daySchema.optional(),
  checked: z.boolean().default(false),
  /** Modalities for which the proof documents an equivalent structure (as for a GEIQ). */
  equivalentTo: z.array(modalitySchema).optional(),
});
export type MatchProof = z.infer<typeof proofSchema>;

const activitySchema = z.object({
  category: categoryIdSchema,
  services: z.array(serviceSchema).min(1).default(["PRESTATION"]),
  description: z.string().default(""),
  zone: zoneSchema,
  yearlyCapacity: z.number().min(0).nullish(),
});
export type MatchActivity = z.infer<typeof activitySchema>;

/** A supplier as input of the engine; a stored supplier is valid as it is. */
const supplierSchema = z.object({
  id: idSchema,
  name: z.string().default(""),
  kinds: z.array(supplierKindSchema),
  status: supplierStatusSchema,
  description: z.string().default(""),
  address: z
    .object({
      communeCode: z.string().nullish(),
      /** Read with the city where there is no code. */
      postalCode: z.string().nullish(),
      city: z.string().nullish(),
      lat: z.number().min(-90).max(90).nullish(),
      lon: z.number().min(-180).max(180).nullish(),
    })
    .default({}),
  activities: z.array(activitySchema).default([]),
  proofs: z.array(proofSchema).default([]),
  /** Day on which the supplier last won a contract reserved to the social economy (L2113-15), if any. */
  lastEssAward: daySchema.nullish(),
});

/** An intent as input of the engine; a stored intent is valid as it is. */
const intentSchema = z.object({
  id: idSchema,
  buyerId: z.string().default(""),
  title: z.string().default(""),
  description: z.string().default(""),
  category: categoryIdSchema,
  /** Any one of them is sufficient. */
  services: z.array(serviceSchema).min(1).default(["PRESTATION"]),
  cpv: z.array(z.string().regex(/^\d{8}(-\d)?$/)).default([]),
  places: z.array(placeSchema).min(1),
  modality: intentModalitySchema,
  nature: natureSchema.nullish(),
  yearlyAmount: amountSchema.nullish(),
  totalAmount: amountSchema.nullish(),
  allLotsAmount: amountSchema.nullish(),
  durationMonths: z.int().min(1).nullish(),
  launchDate: daySchema,
  /** Legal status of its buyer. */
  legalStatus: legalStatusSchema.nullish(),
});

const pairSchema = z.object({
  supplierId: idSchema,
  buyerId: z.string().optional(),
  intentId: z.string().optional(),
});

const contextSchema = z.object({
  /** Wishes of meetings; `by` is the side that expressed it. */
  wishes: z.array(pairSchema.extend({ by: z.enum(["buyer", "supplier"]) })).optional(),
  /** Pairs that must not be matched, of a buyer or of one intent. */
  vetoes: z.array(pairSchema).optional(),
  /** Pairs that met before. */
  met: z.array(pairSchema).optional(),
  /** Meetings that each supplier has had so far, by id; 0 for those left out. */
  meetings: z.record(z.string(), z.int().min(0)).optional(),
});

const distinct = (items: readonly { id: string }[]): boolean =>
  new Set(items.map(({ id }) => id)).size === items.length;

/** The input of a matching: suppliers and intents, on a day. Additional fields are ignored. */
export const worldSchema = z.object({
  date: daySchema,
  suppliers: z.array(supplierSchema).refine(distinct, "deux fournisseurs portent le même identifiant"),
  intents: z.array(intentSchema).refine(distinct, "deux intentions portent le même identifiant"),
  weights: weightsSchema.optional(),
  context: contextSchema.optional(),
});

export type MatchSupplier = z.infer<typeof supplierSchema>;
export type MatchIntent = z.infer<typeof intentSchema>;
export type MatchContext = z.infer<typeof contextSchema>;
export type World = z.infer<typeof worldSchema>;
