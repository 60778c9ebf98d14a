import { fillPlaceholders, type MailText } from "../../../shared/mail/custom-texts.ts";
import { french } from "../../../shared/text/typography.ts";
import type { MailLinks } from "../document/links.ts";
import type { Block, MailDocument } from "../document/mail-document.ts";
import type { MailContent } from "../kinds/kinds.ts";
import { factsOf, shippedDocument } from "../kinds/make-mail.ts";
import { withCustomText } from "./custom-texts.ts";

/** A block in French typography. Meetings are set where they are rendered, so that no address or phone is changed. */
const setBlock = (block: Block): Block => {
  switch (block.type) {
    case "paragraph":
      return { ...block, text: french(block.text) };
    case "quote":
      return { ...block, label: french(block.label), text: french(block.text) };
    case "facts":
      return {
        ...block,
        facts: block.facts.map(({ label, value }) => ({ label: french(label), value: french(value) })),
      };
    case "list":
      return { ...block, title: french(block.title), items: block.items.map(french) };
    case "meetings":
    case "action":
      return block;
  }
};

/** On one line, in French typography: names that people typed may hold line breaks, and a subject cannot. */
const setLine = (text: string): string => french(text.replace(/[\s\p{Cc}]+/gu, " ").trim());

const customTextOf = (content: MailContent, texts: readonly MailText[]): MailText | undefined =>
  texts.find(({ kind }) => kind === content.kind);

/** What a mail says, in the text of staff where they wrote one for its kind, in French typography. */
export const documentOf = (
  content: MailContent,
  links: MailLinks,
  texts: readonly MailText[],
): MailDocument => {
  const shipped = shippedDocument(content, links);
  const custom = customTextOf(content, texts);
  const document = custom ? withCustomText(shipped, custom, factsOf(content)) : shipped;
  return {
    subject: setLine(document.subject),
    preview: setLine(document.preview),
    blocks: document.blocks.map(setBlock),
    why: french(document.why),
  };
};

/** The subject of that document alone, for a list of mails: no block is set, and nothing is rendered. */
export const subjectOf = (content: MailContent, links: MailLinks, texts: readonly MailText[]): string => {
  const custom = customTextOf(content, texts);
  return setLine(
    custom ? fillPlaceholders(custom.subject, factsOf(content)) : shippedDocument(content, links).subject,
  );
};
