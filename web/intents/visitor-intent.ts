import { judged } from "../../shared/errors/field-errors.ts";
import { emailSchema } from "../../shared/fields/fields.ts";
import { pendingDraftSchema } from "../../shared/intents/drafts.ts";
import { intentInputSchema } from "../../shared/intents/schema.ts";
import { askLink } from "../platform/session.ts";
import { type IntentForm, intentOf, newIntentKey } from "./intent-form.ts";

const schema = intentInputSchema.extend({ email: emailSchema });

/** Judges a visitor's intent as the server would. */
export const judge = (value: IntentForm) =>
  judged(schema, { ...intentOf(value), email: value.buyer.contact.email });

/** Asks for the link that takes the intent on; returns the address that it is sent to. */
export const askIntentLink = async (value: IntentForm): Promise<string> => {
  const email = emailSchema.parse(value.buyer.contact.email);
  await askLink(email, pendingDraftSchema.parse({ key: newIntentKey, value }));
  return email;
};
