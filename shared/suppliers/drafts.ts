import * as z from "zod";
import { placeSchema } from "../geo/places.ts";
import { type SupplierInput, serviceSchema, supplierKindSchema } from "./schema.ts";

const text = z.string().max(5_000);
const row = { key: z.string().max(20) };

const activityRow = z.object({
  ...row,
  category: text,
  services: z.array(serviceSchema).max(3),
  description: text,
  zone: z.object({
    type: z.enum(["country", "areas", "radius"]),
    km: z.number().optional(),
    areas: z.array(placeSchema).max(200).optional(),
  }),
  yearlyCapacity: z.number().optional(),
});

/** Without its file, which belongs to a profile that is saved. */
const proofRow = z.object({
  ...row,
  kind: z.union([z.literal(""), supplierKindSchema]),
  reference: text,
  authority: text,
  validFrom: text,
  validUntil: text,
});

/**
 * Each field of a profile as its form stores it during input: it may be empty or invalid. A field without a
 * line here does not compile.
 */
const draftFields = {
  siret: text,
  name: text,
  kinds: z.array(supplierKindSchema).max(20),
  description: text,
  website: text,
  address: z.object({
    line: text,
    postalCode: text,
    city: text,
    communeCode: z.string().max(10).optional(),
    lat: z.number().optional(),
    lon: z.number().optional(),
  }),
  activities: z.array(activityRow).max(40),
  proofs: z.array(proofRow).max(20),
  contact: z.object({ name: text, email: text, phone: text, public: z.boolean() }),
} satisfies Record<keyof SupplierInput, z.ZodType>;

/** A profile that somebody writes before they have an account. */
export const supplierDraftSchema = z.object(draftFields);
