import type { MailText } from "../../../shared/settings/mail-texts.ts";
import { french } from "../../../shared/typography.ts";
import type { MailLinks } from "../links.ts";
import type { MailContent, MailKind } from "../mail-contents.ts";
import { inOwnWords } from "../own-words.ts";
import {
  erasureAnnounced,
  membershipApproved,
  membershipOffered,
  membershipRefused,
  membershipRequested,
  signIn,
} from "./account.ts";
import { followUp, followUpReminder } from "./follow-up.ts";
import type { Block, MailDocument, Template } from "./mail-document.ts";
import { convocation, formatChanged, planChanged, reminder } from "./plan.ts";
import { rencontreCancelled, rencontrePostponed } from "./postponed-or-cancelled.ts";
import { intentReceived, registrationReceived, rencontreInvitation } from "./registration.ts";
import { relayedMessage } from "./relayed-message.ts";
import { staffDigest } from "./staff.ts";
import { proofExpiring, supplierPublished, supplierRefused, supplierSuspended } from "./supplier.ts";

const templates: { [K in MailKind]: Template<K> } = {
  "sign-in": signIn,
  "membership-requested": membershipRequested,
  "membership-approved": membershipApproved,
  "membership-refused": membershipRefused,
  "membership-offered": membershipOffered,
  "erasure-announced": erasureAnnounced,
  "supplier-published": supplierPublished,
  "supplier-refused": supplierRefused,
  "supplier-suspended": supplierSuspended,
  "proof-expiring": proofExpiring,
  "intent-received": intentReceived,
  "relayed-message": relayedMessage,
  "rencontre-invitation": rencontreInvitation,
  "registration-received": registrationReceived,
  convocation,
  reminder,
  "plan-changed": planChanged,
  "format-changed": formatChanged,
  "rencontre-postponed": rencontrePostponed,
  "rencontre-cancelled": rencontreCancelled,
  "follow-up": followUp,
  "follow-up-reminder": followUpReminder,
  "staff-digest": staffDigest,
};

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

const make = <K extends MailKind>(kind: K, content: Extract<MailContent, { kind: K }>, links: MailLinks) =>
  templates[kind](content, links);

/** Names that people typed may hold line breaks; a subject cannot. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** What a mail says, in the words of staff where they wrote some, set in French typography. */
export const documentOf = (
  content: MailContent,
  links: MailLinks,
  texts: readonly MailText[],
): MailDocument => {
  const document = inOwnWords(make(content.kind, content, links), content, texts);
  return {
    subject: french(oneLine(document.subject)),
    preview: french(oneLine(document.preview)),
    blocks: document.blocks.map(setBlock),
    why: french(document.why),
  };
};
