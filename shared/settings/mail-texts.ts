import * as z from "zod";

const paragraph = z.string().trim().min(1).max(1_500);

/** What staff write of one kind of mail; `{name}` stands for a fact of the mail. */
export const mailTextSchema = z.object({
  kind: z.string().max(60),
  subject: z
    .string()
    .trim()
    .min(3)
    .max(150)
    .refine((text) => !/[\r\n]/.test(text), "une seule ligne est attendue"),
  /** Paragraphs before what the mail tells. */
  opening: z.array(paragraph).max(6),
  /** Paragraphs after its button. */
  closing: z.array(paragraph).max(6),
});
export type MailText = z.infer<typeof mailTextSchema>;

/** Only the kinds whose words differ from the shipped ones. */
export const mailTextsSchema = z.object({ texts: z.array(mailTextSchema).max(40) });
export type MailTexts = z.infer<typeof mailTextsSchema>;

/** Names of the facts that a text asks for, as `{rencontre}`. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name.trim());

/** The text with each fact in its place; one that the mail does not have is left out. */
export const fillPlaceholders = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(/\{([^{}]*)\}/g, (_, name: string) => facts[name.trim()] ?? "");
