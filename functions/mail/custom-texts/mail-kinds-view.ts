import * as z from "zod";
import { french } from "../../../shared/text/typography.ts";
import { mailFamilies } from "../document/families.ts";
import { maskedLinks } from "../document/links.ts";
import { familyOf, type MailKind, mailContentSchema, mailKinds } from "../kinds/kinds.ts";
import { factsOf } from "../kinds/make-mail.ts";
import { partsOf } from "../rendering/custom-texts.ts";
import { documentOf } from "../rendering/document-of.ts";

export const mailKindViewSchema = z.object({
  kind: z.string(),
  label: z.string(),
  /** The family by which one may stop it, in French; absent for an essential mail. */
  family: z.string().optional(),
  /** The cases that one text of staff covers, in French; absent where the shipped text has one case. */
  cases: z.string().optional(),
  /** The shipped text, with a placeholder in the place of each fact. */
  shipped: z.object({ subject: z.string(), opening: z.array(z.string()), closing: z.array(z.string()) }),
  placeholders: z.array(z.object({ name: z.string(), sample: z.string() })),
});
type MailKindView = z.infer<typeof mailKindViewSchema>;

const plain = (text: string): string => text.replace(/\u00a0/g, " ");

/** A sentence of the sample with each fact replaced by its placeholder; the longest facts must come first. */
const withPlaceholders = (text: string, facts: readonly (readonly [string, string])[]): string =>
  facts.reduce((words, [name, fact]) => words.replaceAll(fact, `{${name}}`), text);

/** The facts of a kind, as they are in its sample. */
export const sampleFacts = (kind: MailKind) => factsOf(mailContentSchema.parse(mailKinds[kind].sample));

/** One kind of mail for staff who write its text: the shipped text, and the facts that theirs may hold. */
const viewOf = (kind: MailKind, baseUrl: string): MailKindView => {
  const facts = Object.entries(sampleFacts(kind));
  const { label, cases, sample } = mailKinds[kind];
  const content = mailContentSchema.parse(sample);
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
    label,
    ...(family ? { family: mailFamilies[family] } : {}),
    ...(cases === undefined ? {} : { cases }),
    shipped: { subject: words(subject), opening: paragraphs(opening), closing: paragraphs(closing) },
    placeholders: facts.map(([name, sample]) => ({ name, sample: plain(sample) })),
  };
};

/** Every kind of mail, in the order of their first use. */
export const mailKindViews = (baseUrl: string): MailKindView[] =>
  (Object.keys(mailKinds) as MailKind[]).map((kind) => viewOf(kind, baseUrl));
