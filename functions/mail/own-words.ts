import { fillPlaceholders, type MailText } from "../../shared/settings/mail-texts.ts";
import type { MailContent } from "./mail-contents.ts";
import { factsOf } from "./mail-facts.ts";
import type { Block, MailDocument } from "./templates/mail-document.ts";
import { paragraph } from "./templates/mail-document.ts";

const isParagraph = ({ type }: Block): boolean => type === "paragraph";

/** The paragraphs that a mail opens with, what it tells with its button, and the paragraphs after that. */
export const partsOf = (blocks: readonly Block[]) => {
  const first = blocks.findIndex((block) => !isParagraph(block));
  const last = blocks.findLastIndex((block) => !isParagraph(block));
  return {
    opening: blocks.slice(0, first),
    told: blocks.slice(first, last + 1),
    closing: blocks.slice(last + 1),
  };
};

/**
 * A mail in the words of staff, where they wrote some for its kind: subject, first and last paragraphs. What it tells,
 * its button, why one receives it and how to stop it stay.
 */
export const inOwnWords = (
  document: MailDocument,
  content: MailContent,
  texts: readonly MailText[],
): MailDocument => {
  const text = texts.find(({ kind }) => kind === content.kind);
  if (!text) return document;
  const facts = factsOf(content);
  const fill = (words: string) => paragraph(fillPlaceholders(words, facts));
  return {
    ...document,
    subject: fillPlaceholders(text.subject, facts),
    blocks: [...text.opening.map(fill), ...partsOf(document.blocks).told, ...text.closing.map(fill)],
  };
};
