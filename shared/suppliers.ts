import * as z from "zod";
import { categorySchema } from "./categories.ts";
import { addressSchema, contactSchema, daySchema, siretSchema, storedFields } from "./documents.ts";
import { zoneSchema } from "./geo/zones.ts";
import { reservedModalities, services, supplierKinds } from "./kinds.ts";
import { supplierStatuses } from "./lives.ts";

export const supplierKindSchema = z.enum(supplierKinds);
export const serviceSchema = z.enum(services);

export const activitySchema = z.object({
  category: categorySchema,
  services: z.array(serviceSchema).min(1),
  description: z.string().trim().max(2_000).default(""),
  zone: zoneSchema,
  /** Euros a year, tax excluded, that the supplier can take on. */
  yearlyCapacity: z.number().min(0).max(1_000_000_000).optional(),
});
export type Activity = z.infer<typeof activitySchema>;

/** 4 MB: in base64, as API Gateway hands it over, it fits the 6 MB of a call of Lambda. */
export const mostFileBytes = 4 * 1_048_576;

/** A file that was sent: the document of a proof. */
export const proofFileSchema = z.object({
  id: z.string().regex(/^fil_\w+$/),
  name: z.string().trim().min(1).max(200),
  type: z.enum(["application/pdf", "image/jpeg", "image/png"]),
  bytes: z.int().min(1).max(mostFileBytes),
});
export type ProofFile = z.infer<typeof proofFileSchema>;

/** What a supplier says of an agreement or convention (*justificatif*) that makes it a supplier of that kind. */
const proofInputSchema = z
  .object({
    kind: supplierKindSchema,
    reference: z.string().trim().min(1).max(120),
    authority: z.string().trim().max(120).default(""),
    validFrom: daySchema,
    validUntil: daySchema,
    /** Read by members and staff alone. */
    file: proofFileSchema.optional(),
  })
  .refine((proof) => proof.validFrom <= proof.validUntil, {
    path: ["validUntil"],
    message: "la fin de validité vient avant son début",
  });

const equivalentToSchema = z.array(z.enum(reservedModalities)).max(reservedModalities.length);

/**
 * A proof with staff's word on it, theirs alone: that it is `checked`, and for which reserved modalities it documents an
 * equivalent structure (R2113-7), as for a GEIQ.
 */
export const proofSchema = proofInputSchema.and(
  z.object({ checked: z.boolean().default(false), equivalentTo: equivalentToSchema.optional() }),
);

/** Which proof documents an equivalent structure, and for what; none takes it back. */
export const equivalenceSchema = z.object({
  kind: supplierKindSchema,
  reference: z.string(),
  equivalentTo: equivalentToSchema,
});
export type Equivalence = z.infer<typeof equivalenceSchema>;
export type Proof = z.infer<typeof proofSchema>;

/** What a supplier fills in: its page in the annuaire. A draft may be incomplete; {@link submittableSchema} says when it is whole. */
export const supplierInputSchema = z.object({
  siret: siretSchema,
  name: z.string().trim().min(1).max(200),
  kinds: z.array(supplierKindSchema).min(1),
  description: z.string().trim().max(5_000).default(""),
  website: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).default(""),
  address: addressSchema,
  activities: z.array(activitySchema).max(40).default([]),
  proofs: z.array(proofInputSchema).max(20).default([]),
  contact: contactSchema,
});
export type SupplierInput = z.infer<typeof supplierInputSchema>;

export const supplierStatusSchema = z.enum(supplierStatuses);

export const supplierSchema = supplierInputSchema.extend({
  id: z.string(),
  ...storedFields,
  status: supplierStatusSchema,
  /** Imported suppliers may have no contact yet. */
  contact: contactSchema.optional(),
  proofs: z.array(proofSchema).default([]),
  /** Changes to a published page that staff have not published yet; the page stays as it is until then. */
  draft: z.object({ input: supplierInputSchema, submittedAt: z.iso.datetime().optional() }).optional(),
  /** Why staff refused or suspended it. */
  reason: z.string().optional(),
  submittedAt: z.iso.datetime().optional(),
  publishedAt: z.iso.datetime().optional(),
});
export type Supplier = z.infer<typeof supplierSchema>;

/** What anyone may read of a published supplier: its contact only where it agreed. */
export const publicSupplierSchema = supplierSchema.omit({ draft: true, reason: true });
