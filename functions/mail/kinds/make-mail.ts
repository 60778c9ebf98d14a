import { french } from "../../../shared/text/typography.ts";
import type { MailLinks } from "../document/links.ts";
import type { MailDocument } from "../document/mail-document.ts";
import type { Facts } from "../parts/facts.ts";
import type { CalendarEffect } from "../parts/plan.ts";
import type { MailMaker } from "./define-mail.ts";
import { type ContentOf, type MailContent, type MailKind, mailKinds } from "./kinds.ts";

/** The definitions, seen so that the content of a kind fits the functions of that kind. */
const makers: { [Kind in MailKind]: MailMaker<ContentOf<Kind>> } = mailKinds;

const documentBy = <Kind extends MailKind>(kind: Kind, content: ContentOf<Kind>, links: MailLinks) =>
  makers[kind].template(content, links);
const factsBy = <Kind extends MailKind>(kind: Kind, content: ContentOf<Kind>) => makers[kind].facts(content);
const effectBy = <Kind extends MailKind>(kind: Kind, content: ContentOf<Kind>) =>
  makers[kind].calendar?.(content);

/** What a mail says as shipped, with ordinary spaces. */
export const shippedDocument = (content: MailContent, links: MailLinks): MailDocument =>
  documentBy(content.kind, content, links);

/** The facts that staff may put in their text of a mail, in French typography. */
export const factsOf = (content: MailContent): Facts =>
  Object.fromEntries(
    Object.entries(factsBy(content.kind, content)).map(([name, fact]) => [name, french(fact)]),
  );

/** What a mail does to the recipient's calendar; undefined where it does nothing. */
export const calendarEffectOf = (content: MailContent): CalendarEffect | undefined =>
  effectBy(content.kind, content);
