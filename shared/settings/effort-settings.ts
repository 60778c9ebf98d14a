import * as z from "zod";
import { tradeKey } from "../effort/rates.ts";
import { effortRatesSchema, hourlyCostSchema, labourShareSchema } from "../effort/schema.ts";
import { daySchema } from "../fields/fields.ts";

/** The input of staff: the dated rows that they add to the shipped ones. */
export const effortSettingsInputSchema = effortRatesSchema;
export type EffortSettingsInput = z.infer<typeof effortSettingsInputSchema>;

/** The stored form: `addedOn` is the day on which a row was written. */
const addedOn = { addedOn: daySchema };
export const effortSettingsSchema = z.object({
  labourShares: z.array(labourShareSchema.extend(addedOn)),
  hourlyCosts: z.array(hourlyCostSchema.extend(addedOn)),
});
export type EffortSettings = z.infer<typeof effortSettingsSchema>;

export type EffortList = keyof EffortSettings;

/** The subject of a row, whatever its date: a later row of the same subject replaces it. */
export const effortScope = ({ trade }: { trade?: string | undefined }): string => tradeKey(trade ?? "");
