import type * as z from "zod";
import type { MailFamily } from "../document/families.ts";
import type { MailLinks } from "../document/links.ts";
import type { MailDocument } from "../document/mail-document.ts";
import type { Facts } from "../parts/facts.ts";
import type { CalendarEffect } from "../parts/plan.ts";

/** The schema of a content: names, dates and ids under the name of its kind. */
type ContentSchema = z.ZodObject<{ kind: z.ZodLiteral<string> }>;

/** What is made of the content of one kind of mail. */
export type MailMaker<Content> = {
  /** What the mail says. */
  template: (content: Content, links: MailLinks) => MailDocument;
  /** What staff may put in their text of this mail. */
  facts: (content: Content) => Facts;
  /** What the mail does to the recipient's calendar; undefined, or left out, where it does nothing. */
  calendar?: (content: Content) => CalendarEffect | undefined;
};

/** Essential: what a person asked for, must know to act, or is summoned to. The others belong to a family. */
type Importance = { essential: true } | { essential: false; family: MailFamily };

/** Everything that makes a kind of mail. */
type MailDefinition<Schema extends ContentSchema> = Importance &
  MailMaker<z.output<Schema>> & {
    /**
     * What the mail holds: no sentence and no token. A link that opens something carries an id, which is signed when the
     * mail is rendered, so that nothing stored can be redeemed.
     */
    schema: Schema;
    /** What the team calls it. */
    label: string;
    /** The cases for which the shipped text differs, in French; a text of staff's replaces the text of them all. */
    cases?: string;
    /** A mail of this kind, for tests, for previews, and for staff who write its text. */
    sample: z.input<Schema>;
  };

/** Defines a kind of mail: the schema gives their types to the template, the facts and the sample. */
export const defineMail = <Schema extends ContentSchema>(
  definition: MailDefinition<Schema>,
): MailDefinition<Schema> => definition;
