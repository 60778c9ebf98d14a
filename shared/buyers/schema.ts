import * as z from "zod";
import {
  addressSchema,
  contactSchema,
  siretSchema,
  storedContactSchema,
  storedFields,
} from "../fields/fields.ts";
import { legalStatuses } from "./legal-statuses.ts";

/**
 * The buyer's legal status, on which thresholds and reservations depend: STATE central authority, AUTHORITY
 * other *pouvoir adjudicateur*, ENTITY *entité adjudicatrice*, PRIVATE not subject to the code.
 */
export const legalStatusSchema = z.enum(legalStatuses);

export const buyerInputSchema = z.object({
  siret: siretSchema,
  name: z.string().trim().min(1).max(200),
  legalStatus: legalStatusSchema.default("AUTHORITY"),
  address: addressSchema.optional(),
  contact: contactSchema,
});
export type BuyerInput = z.infer<typeof buyerInputSchema>;

export const buyerSchema = buyerInputSchema.extend({
  id: z.string(),
  ...storedFields,
  contact: storedContactSchema,
});
export type Buyer = z.infer<typeof buyerSchema>;
