import * as z from "zod";
import { daySchema } from "../../../shared/fields/fields.ts";
import { supplierKindSchema } from "../../../shared/suppliers/schema.ts";

const organisation = { organisationId: z.string(), organisationName: z.string() };
const rencontre = { rencontreId: z.string(), rencontreTitle: z.string(), date: daySchema };

/**
 * Something that waits for a person. The kinds are in order of priority: what others wait for comes first.
 */
export const waitingSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("joinRequest"),
    ...organisation,
    accountId: z.string(),
    email: z.string(),
    note: z.string(),
    domain: z.enum(["same", "other", "public"]).optional(),
    createdAt: z.string(),
  }),
  /** The path that opens the questions, for members of the organisation. */
  z.object({
    kind: z.literal("followUp"),
    ...organisation,
    ...rencontre,
    path: z.string(),
    closesAt: z.string(),
  }),
  z.object({ kind: z.literal("registrationToConfirm"), ...organisation, ...rencontre }),
  z.object({ kind: z.literal("planPublished"), ...organisation, ...rencontre }),
  z.object({ kind: z.literal("pageRefused"), ...organisation, reason: z.string() }),
  z.object({
    kind: z.literal("proofExpiring"),
    ...organisation,
    proof: supplierKindSchema,
    validUntil: daySchema,
  }),
  z.object({ kind: z.literal("pageDraft"), ...organisation }),
  z.object({ kind: z.literal("intentDraft"), ...organisation, intentId: z.string(), title: z.string() }),
  z.object({ kind: z.literal("registrationOpen"), ...organisation, ...rencontre }),
]);
export type Waiting = z.infer<typeof waitingSchema>;
