import { french } from "../../../shared/text/typography.ts";
import type { Block, MailDocument } from "../document/mail-document.ts";
import type { MailMeeting } from "../document/meeting-schema.ts";
import { contactLines, hourRange, inOrder, subjectLine, tableOf } from "../document/meeting-words.ts";
import type { Frame } from "./frame.ts";

const meetingText = (meeting: MailMeeting): string => {
  const head = [meeting.slot ? hourRange(meeting.slot) : "", tableOf(meeting)].filter(Boolean).join(", ");
  return [
    `- ${[head, meeting.counterpart.organisationName].filter(Boolean).join(" : ")}`,
    ...(contactLines(meeting).length > 0 ? [`  ${contactLines(meeting).join(", ")}`] : []),
    ...subjectLine(meeting).map((line) => `  ${line}`),
    ...(meeting.why ? [`  ${meeting.why}`] : []),
  ].join("\n");
};

const blockText = (block: Block): string => {
  switch (block.type) {
    case "paragraph":
      return block.text;
    case "facts":
      return block.facts.map(({ label, value }) => `${label} : ${value}`).join("\n");
    case "quote":
      return `${block.label} :\n${block.text.replace(/^/gm, "> ")}`;
    case "list":
      return `${block.title} :\n${block.items.map((item) => `- ${item}`).join("\n")}`;
    case "meetings":
      return `${block.title} :\n\n${inOrder(block.meetings).map(meetingText).join("\n\n")}`;
    case "action":
      return `${block.label} :\n${block.url}`;
  }
};

/** A mail as plain text: everything that its HTML says, links written out. */
export const renderText = (document: MailDocument, { signature, unsubscribe }: Frame): string =>
  `${french(
    [
      "Bonjour,",
      ...document.blocks.map(blockText),
      signature,
      // RFC 3676: what follows « -- » is a signature, which readers set apart.
      ["-- ", document.why, ...(unsubscribe ? [`${unsubscribe.label} :`, unsubscribe.url] : [])].join("\n"),
    ].join("\n\n"),
  )}\n`;
