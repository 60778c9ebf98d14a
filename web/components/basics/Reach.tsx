import { emailLink, emailText } from "../../../shared/fields/email-text.ts";
import { phoneLink, phoneText } from "../../../shared/fields/phone-text.ts";
import { PlainLink } from "./Link.tsx";

/** A number that a phone dials, wherever it is called from. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <PlainLink href={phoneLink(phone)} className="whitespace-nowrap">
    {phoneText(phone)}
  </PlainLink>
);

/** A mail address to write to. */
export const MailLink = ({ email }: { email: string }) => (
  <PlainLink href={emailLink(email)} className="break-all">
    {emailText(email)}
  </PlainLink>
);
