import * as z from "zod";

const paragraph = z.string().trim().min(1).max(1_500);

/** Staff's text for one kind of mail; `{name}` is replaced by a fact of the mail. */
export const mailTextSchema = z.object({
  kind: z.string().max(60),
  subject: z
    .string()
    .trim()
    .min(3)
    .max(150)
    .refine((text) => !/[\r\n]/.test(text), "une seule ligne est attendue"),
  /** Paragraphs before the facts and the button of the mail. */
  opening: z.array(paragraph).max(6),
  /** Paragraphs after its button. */
  closing: z.array(paragraph).max(6),
});
export type MailText = z.infer<typeof mailTextSchema>;

/** All texts of staff; kinds with the shipped text have none. */
export const mailTextsSchema = z.object({ texts: z.array(mailTextSchema).max(40) });
export type MailTexts = z.infer<typeof mailTextsSchema>;

/** Names of the placeholders of a text: `rencontre` for `{rencontre}`. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name.trim());

/** The text with each placeholder replaced by its fact, or by nothing if the mail does not have that fact. */
export const fillPlaceholders = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(/\{([^{}]*)\}/g, (_, name: string) => facts[name.trim()] ?? "");
