import * as z from "zod";
import type { MailFamily } from "../document/families.ts";
import { clauseLetter } from "./clause-letter.ts";
import { convocation } from "./convocation.ts";
import { erasureAnnounced } from "./erasure-announced.ts";
import { followUp } from "./follow-up.ts";
import { followUpReminder } from "./follow-up-reminder.ts";
import { formatChanged } from "./format-changed.ts";
import { intentReceived } from "./intent-received.ts";
import { membershipApproved } from "./membership-approved.ts";
import { membershipOffered } from "./membership-offered.ts";
import { membershipRefused } from "./membership-refused.ts";
import { membershipRequested } from "./membership-requested.ts";
import { planChanged } from "./plan-changed.ts";
import { proofExpiring } from "./proof-expiring.ts";
import { registrationReceived } from "./registration-received.ts";
import { relayedMessage } from "./relayed-message.ts";
import { reminder } from "./reminder.ts";
import { rencontreCancelled } from "./rencontre-cancelled.ts";
import { rencontreInvitation } from "./rencontre-invitation.ts";
import { rencontrePostponed } from "./rencontre-postponed.ts";
import { signIn } from "./sign-in.ts";
import { situationRequest } from "./situation-request.ts";
import { staffDigest } from "./staff-digest.ts";
import { statementReminder } from "./statement-reminder.ts";
import { statementRequest } from "./statement-request.ts";
import { statementSentBack } from "./statement-sent-back.ts";
import { supplierPublished } from "./supplier-published.ts";
import { supplierRefused } from "./supplier-refused.ts";
import { supplierSuspended } from "./supplier-suspended.ts";

/** Each definition stands under the kind that its schema names: anything else does not compile. */
type UnderTheirNames<Kinds> = {
  [Kind in keyof Kinds]: { schema: z.ZodObject<{ kind: z.ZodLiteral<Kind & string> }> };
};
const registry = <Kinds extends UnderTheirNames<Kinds>>(kinds: Kinds): Kinds => kinds;

/** Every kind of mail, in the order of their first use. */
export const mailKinds = registry({
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
  "situation-request": situationRequest,
  "clause-letter": clauseLetter,
  "staff-digest": staffDigest,
  "statement-request": statementRequest,
  "statement-reminder": statementReminder,
  "statement-sent-back": statementSentBack,
});

export type MailKind = keyof typeof mailKinds;

const { "sign-in": first, ...others } = mailKinds;

/** What a mail holds, by kind, as it is stored until the mail is rendered. */
export const mailContentSchema = z.discriminatedUnion("kind", [
  first.schema,
  ...Object.values(others).map(({ schema }) => schema),
]);
export type MailContent = z.infer<typeof mailContentSchema>;
export type ContentOf<Kind extends MailKind> = Extract<MailContent, { kind: Kind }>;
/** What a use case gives: a field that has a default may be left out. */
export type MailContentInput = z.input<typeof mailContentSchema>;

/** The family that a kind belongs to; none for an essential one. */
export const familyOf = (kind: MailKind): MailFamily | undefined => {
  const definition = mailKinds[kind];
  return definition.essential ? undefined : definition.family;
};
