import * as z from "zod";
import { buyerInputSchema } from "../buyers/schema.ts";
import { placeSchema } from "../geo/places.ts";
import { supplierDraftSchema } from "../suppliers/drafts.ts";
import { type IntentInput, intentInputSchema, intentModalitySchema, natureSchema } from "./schema.ts";

const text = z.string().max(5_000);
const maybeEmpty = <S extends z.ZodType>(schema: S) => z.union([z.literal(""), schema]);

/**
 * Each field of an intent as its form stores it during input: it may be empty or invalid. A field without a
 * line here does not compile.
 */
const draftFields = {
  title: text,
  description: text,
  category: text,
  services: intentInputSchema.shape.services.or(z.tuple([])),
  cpv: z.array(z.string().max(20)).max(20),
  places: z.array(placeSchema).max(50),
  modality: maybeEmpty(intentModalitySchema),
  nature: maybeEmpty(natureSchema),
  yearlyAmount: z.number().optional(),
  totalAmount: z.number().optional(),
  allLotsAmount: z.number().optional(),
  durationMonths: z.number().optional(),
  launchDate: text,
} satisfies Record<keyof IntentInput, z.ZodType>;

const intentDraftSchema = z.object({
  ...draftFields,
  buyerId: z.literal("").default(""),
  buyer: z.object({
    siret: text,
    name: text,
    legalStatus: buyerInputSchema.shape.legalStatus,
    contact: z.object({ name: text, email: text, phone: text, public: z.literal(false).default(false) }),
  }),
});

/**
 * The draft that somebody was writing when they requested a sign-in link: it waits for that link, so that
 * another device can continue. The key is the one used in the browser's storage.
 */
export const pendingDraftSchema = z.discriminatedUnion("key", [
  z.object({ key: z.literal("intention-nouvelle"), value: intentDraftSchema }),
  z.object({ key: z.literal("fiche-nouvelle"), value: supplierDraftSchema }),
]);
export type PendingDraft = z.infer<typeof pendingDraftSchema>;
