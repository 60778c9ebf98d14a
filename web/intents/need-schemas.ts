/**
 * The schemas that a need is judged by, each in a turn of its own before the part that uses them. What is taken of each file is
 * named, because the build leaves out the rest of a file only then.
 */
export const needSchemas = [
  () => import("../../shared/fields/fields.ts").then(({ emailSchema }) => emailSchema),
  () => import("../../shared/intents/schema.ts").then(({ intentInputSchema }) => intentInputSchema),
] as const;
