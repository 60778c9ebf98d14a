import * as z from "zod";
import { categorySchema } from "../categories/categories.ts";
import {
  addressSchema,
  contactSchema,
  daySchema,
  siretSchema,
  storedContactSchema,
  storedFields,
} from "../fields/fields.ts";
import { keptTypes } from "../files/file-kind.ts";
import { zoneSchema } from "../geo/zones.ts";
import { reservedModalities, services, supplierKinds } from "./kinds.ts";
import { supplierStatuses } from "./lifecycle.ts";
import { lastDayOf, mayHaveNoEnd } from "./proof-validity.ts";

export const supplierKindSchema = z.enum(supplierKinds);
export const serviceSchema = z.enum(services);

export const activitySchema = z.object({
  category: categorySchema,
  services: z.array(serviceSchema).min(1),
  description: z.string().trim().max(2_000).default(""),
  zone: zoneSchema,
  /** Capacity of the supplier in euros a year, tax excluded. */
  yearlyCapacity: z.number().min(0).max(1_000_000_000).optional(),
});
export type Activity = z.infer<typeof activitySchema>;

/** 4 MB: in base64, as API Gateway sends it, it fits Lambda's limit of 6 MB per call. */
export const mostFileBytes = 4 * 1_048_576;

/** An uploaded file: the document of a proof. */
export const proofFileSchema = z.object({
  id: z.string().regex(/^fil_\w+$/),
  name: z.string().trim().min(1).max(200),
  type: z.enum(keptTypes),
  bytes: z.int().min(1).max(mostFileBytes),
});
export type ProofFile = z.infer<typeof proofFileSchema>;

/** A supplier's declaration of an agreement or convention (*justificatif*) that gives it that kind. */
const proofInputSchema = z
  .object({
    kind: supplierKindSchema,
    reference: z.string().trim().min(1).max(120),
    authority: z.string().trim().max(120).default(""),
    validFrom: daySchema,
    /** Only the proof of a kind that {@link mayHaveNoEnd} may be without. */
    validUntil: daySchema.optional(),
    /** Readable only by members and staff. */
    file: proofFileSchema.optional(),
  })
  .refine(({ kind, validUntil }) => validUntil !== undefined || mayHaveNoEnd(kind), {
    path: ["validUntil"],
    message: "à remplir",
  })
  .refine((proof) => proof.validFrom <= lastDayOf(proof), {
    path: ["validUntil"],
    message: "la fin de validité vient avant son début",
  });

const equivalentToSchema = z.array(z.enum(reservedModalities)).max(reservedModalities.length);

/**
 * A proof with what only staff can set: that it is `checked`, for which reserved modalities it documents an
 * equivalent structure (R2113-7), as for a GEIQ, and that a list for which they vouch gave it (`fromList`):
 * the next one may extend it.
 */
export const proofSchema = proofInputSchema.and(
  z.object({
    checked: z.boolean().default(false),
    equivalentTo: equivalentToSchema.optional(),
    fromList: z.literal(true).optional(),
  }),
);

/** Which proof documents an equivalent structure, and for which modalities; an empty list withdraws it. */
export const equivalenceSchema = z.object({
  kind: supplierKindSchema,
  reference: z.string(),
  equivalentTo: equivalentToSchema,
});
export type Equivalence = z.infer<typeof equivalenceSchema>;
export type Proof = z.infer<typeof proofSchema>;

/**
 * The content of a profile, as its members enter it. A draft may be incomplete; {@link submittableSchema}
 * requires it to be complete.
 */
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
  contact: storedContactSchema.optional(),
  proofs: z.array(proofSchema).default([]),
  /**
   * Changes to a published profile that staff have not published yet; the profile stays unchanged until then.
   */
  draft: z
    .object({
      input: supplierInputSchema.extend({ contact: storedContactSchema }),
      submittedAt: z.iso.datetime().optional(),
    })
    .optional(),
  /** The reason why staff refused or suspended it. */
  reason: z.string().optional(),
  /**
   * That the clock suspended it for its last proof, and nobody has written in it since: a new proof is all
   * that it lacks to come back.
   */
  suspendedFor: z.literal("expiry").optional(),
  /** That a list made it, and nobody has written in it since: the next list may update it. */
  knownFrom: z.literal("lists").optional(),
  submittedAt: z.iso.datetime().optional(),
  publishedAt: z.iso.datetime().optional(),
});
export type Supplier = z.infer<typeof supplierSchema>;

/** The public fields of a published supplier: their contact only if they agreed. */
export const publicSupplierSchema = supplierSchema.omit({
  draft: true,
  reason: true,
  suspendedFor: true,
  knownFrom: true,
});
