import * as z from "zod";
import { french } from "../../shared/typography.ts";
import { maskedLinks } from "../mail/links.ts";
import { type MailKind, mailContentSchema } from "../mail/mail-contents.ts";
import { factsOf } from "../mail/mail-facts.ts";
import { familyOf, mailCases, mailFamilies, mailKindLabels } from "../mail/mail-kinds.ts";
import { mailSamples } from "../mail/mail-samples.ts";
import { partsOf } from "../mail/own-words.ts";
import { documentOf } from "../mail/templates/document-of.ts";

export const mailKindViewSchema = z.object({
  kind: z.string(),
  label: z.string(),
  /** Why one may stop it; absent for an essential mail. */
  family: z.string().optional(),
  /** The cases for which one text stands; absent where there is one alone. */
  cases: z.string().optional(),
  /** The shipped words, with placeholders where a fact comes. */
  shipped: z.object({ subject: z.string(), opening: z.array(z.string()), closing: z.array(z.string()) }),
  placeholders: z.array(z.object({ name: z.string(), sample: z.string() })),
});
export type MailKindView = z.infer<typeof mailKindViewSchema>;

const plain = (text: string): string => text.replace(/\u00a0/g, " ");

/** A sentence of the sample with each fact put back to its placeholder, the longest facts first. */
const withPlaceholders = (text: string, facts: readonly (readonly [string, string])[]): string =>
  facts.reduce((words, [name, fact]) => words.replaceAll(fact, `{${name}}`), text);

/** The facts of a kind, as they are in its sample. */
export const sampleFacts = (kind: MailKind): Record<string, string> =>
  factsOf(mailContentSchema.parse(mailSamples[kind]));

/** One kind of mail as staff set it: its shipped words, and the facts that may stand in theirs. */
const viewOf = (kind: MailKind, baseUrl: string): MailKindView => {
  const facts = Object.entries(sampleFacts(kind));
  const content = mailContentSchema.parse(mailSamples[kind]);
  const { subject, blocks } = documentOf(content, maskedLinks({ baseUrl }), []);
  const { opening, closing } = partsOf(blocks);
  const longestFirst = facts
    .map(([name, fact]) => [name, french(fact)] as const)
    .toSorted((a, b) => b[1].length - a[1].length);
  const words = (text: string) => plain(withPlaceholders(text, longestFirst));
  const paragraphs = (all: typeof blocks) =>
    all.flatMap((block) => (block.type === "paragraph" ? [words(block.text)] : []));
  const family = familyOf(kind);
  return {
    kind,
    label: mailKindLabels[kind],
    ...(family ? { family: mailFamilies[family] } : {}),
    ...(mailCases[kind] === undefined ? {} : { cases: mailCases[kind] }),
    shipped: { subject: words(subject), opening: paragraphs(opening), closing: paragraphs(closing) },
    placeholders: facts.map(([name, sample]) => ({ name, sample: plain(sample) })),
  };
};

/** Every kind of mail, in the order of their first use. */
export const mailKindViews = (baseUrl: string): MailKindView[] =>
  (Object.keys(mailKindLabels) as MailKind[]).map((kind) => viewOf(kind, baseUrl));
