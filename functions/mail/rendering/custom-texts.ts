import { fillPlaceholders, type MailText } from "../../../shared/mail/custom-texts.ts";
import { type Block, type MailDocument, paragraph } from "../document/mail-document.ts";
import type { Facts } from "../parts/facts.ts";

const isParagraph = ({ type }: Block): boolean => type === "paragraph";

/**
 * The blocks of a mail in three parts: the paragraphs before the first other block, the blocks that no text of staff's
 * replaces (facts, meetings, quotes, the button), and the paragraphs after the last of these.
 */
export const partsOf = (blocks: readonly Block[]) => {
  const first = blocks.findIndex((block) => !isParagraph(block));
  const last = blocks.findLastIndex((block) => !isParagraph(block));
  return {
    opening: blocks.slice(0, first),
    fixed: blocks.slice(first, last + 1),
    closing: blocks.slice(last + 1),
  };
};

/** A mail in the text of staff: subject, first and last paragraphs. Everything else stays as shipped. */
export const withCustomText = (document: MailDocument, text: MailText, facts: Facts): MailDocument => {
  const fill = (words: string) => paragraph(fillPlaceholders(words, facts));
  return {
    ...document,
    subject: fillPlaceholders(text.subject, facts),
    blocks: [...text.opening.map(fill), ...partsOf(document.blocks).fixed, ...text.closing.map(fill)],
  };
};
