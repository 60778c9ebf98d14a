import * as z from "zod";
import { contactSchema, daySchema, siretSchema } from "../fields/fields.ts";
import { clauseSchema, companySchema, endSchema, operationSchema } from "./schema.ts";

/** A contract lasts some years; a century of them is a mistake, and more than one transaction holds. */
const mostYears = 40;

const orderly = <Dated extends { start?: string | undefined; end?: string | undefined }>(
  { start, end }: Dated,
  refuse: (message: string) => void,
): void => {
  if (start === undefined || end === undefined) return;
  if (end < start) refuse("la fin vient avant le début");
  if (Number(end.slice(0, 4)) - Number(start.slice(0, 4)) > mostYears)
    refuse(`la fin vient plus de ${mostYears} ans après le début`);
};

/** What staff write of a contract under a clause. */
export const clauseInputSchema = clauseSchema
  .omit({ ended: true })
  .extend({
    departement: z
      .string()
      .regex(/^(\d{2,3}|2[AB])$/, "un numéro de département est attendu, comme 31, 2A ou 974")
      .optional(),
  })
  .superRefine((clause, context) => {
    orderly(clause, (message) => context.addIssue({ code: "custom", path: ["end"], message }));
    const seen = new Set<string>();
    for (const [place, { companyId }] of clause.holders.entries()) {
      if (seen.has(companyId))
        context.addIssue({
          code: "custom",
          path: ["holders", place, "companyId"],
          message: "cette entreprise est déjà dans la liste",
        });
      seen.add(companyId);
    }
    if (new Set(clause.modalities).size < clause.modalities.length)
      context.addIssue({
        code: "custom",
        path: ["modalities"],
        message: "le même article est donné deux fois",
      });
  });
export type ClauseInput = z.infer<typeof clauseInputSchema>;

/** A contract that is recorded to be followed; its supplier is its first holder. */
export const followedInputSchema = z.object({
  title: z.string().trim().min(1).max(200),
  buyerId: z.string().optional(),
  buyerName: z.string().trim().min(1).max(200),
  buyerSiret: siretSchema.optional(),
  awardedOn: daySchema,
  clause: clauseInputSchema,
});
export type FollowedInput = z.infer<typeof followedInputSchema>;

export const operationInputSchema = operationSchema
  .omit({ id: true, version: true, createdAt: true, updatedAt: true })
  .superRefine((operation, context) =>
    orderly(operation, (message) => context.addIssue({ code: "custom", path: ["end"], message })),
  );
export type OperationInput = z.infer<typeof operationInputSchema>;

export const companyInputSchema = companySchema
  .omit({ id: true, version: true, createdAt: true, updatedAt: true })
  .extend({ contact: contactSchema.omit({ public: true }).optional() });
export type CompanyInput = z.infer<typeof companyInputSchema>;

/** Staff’s word on how a contract ended: a reason is needed wherever hours are missing. */
export const endInputSchema = endSchema.superRefine(({ outcome, why }, context) => {
  if (outcome !== "reached" && why.length < 3)
    context.addIssue({ code: "custom", path: ["why"], message: "dites pourquoi, en quelques mots" });
});
export type EndInput = z.infer<typeof endInputSchema>;
