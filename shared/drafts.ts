import * as z from "zod";
import { buyerInputSchema } from "./buyers.ts";
import { placeSchema } from "./geo/places.ts";
import { intentInputSchema, modalitySchema, natureSchema } from "./intents.ts";

const text = z.string().max(5_000);
const maybeEmpty = <S extends z.ZodType>(schema: S) => z.union([z.literal(""), schema]);

/** An intent as its form holds it while it is written: every field may still be empty or wrong. */
const intentDraftSchema = z.object({
  title: text,
  description: text,
  category: text,
  services: intentInputSchema.shape.services.or(z.tuple([])),
  cpv: z.array(z.string().max(20)).max(20),
  places: z.array(placeSchema).max(50),
  modality: maybeEmpty(modalitySchema),
  nature: maybeEmpty(natureSchema),
  yearlyAmount: z.number().optional(),
  durationMonths: z.number().optional(),
  launchDate: text,
  buyerId: z.literal("").default(""),
  buyer: z.object({
    siret: text,
    name: text,
    legalStatus: buyerInputSchema.shape.legalStatus,
    contact: z.object({ name: text, email: text, phone: text, public: z.literal(false).default(false) }),
  }),
});

/**
 * What somebody was writing when it asked for a sign-in link: it goes with the link, so that another device can go on.
 * The key is the one under which the browser keeps it.
 */
export const pendingDraftSchema = z.object({
  key: z.literal("intention-nouvelle"),
  value: intentDraftSchema,
});
export type PendingDraft = z.infer<typeof pendingDraftSchema>;
