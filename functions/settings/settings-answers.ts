import * as z from "zod";
import type { Stored, Values } from "./settings-documents.ts";

/** The section of settings in the API document. */
export const settingsTag = "Réglages";

/** The schema of a concern in an API answer: its value, with the version to send back in If-Match. */
export const settingsAnswer = <S extends z.ZodType>(value: S) => z.object({ version: z.int(), value });

/** A stored concern in the form of an API answer. */
export const settingsView = <T extends Values>({ version, value }: Stored<T>) => ({
  version,
  value,
});
