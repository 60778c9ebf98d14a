import { type Intent, intentInputSchema } from "../../shared/intents/schema.ts";
import { emptyIntent, type IntentForm } from "./intent-form.ts";

/** The form of an intent that exists: all that its input holds. */
export const formOfIntent = (intent: Intent): IntentForm => ({
  ...emptyIntent("", intent.buyerId),
  ...intentInputSchema.parse(intent),
  nature: intent.nature ?? "",
});

/** « Nettoyage (lot 2) », then « Nettoyage (lot 3) ». */
const lotAfter = (title: string): string => {
  const [, whole = title, lot = "1"] = /^(.*) \(lot (\d+)\)$/.exec(title) ?? [];
  const end = ` (lot ${Number(lot) + 1})`;
  return `${whole.slice(0, 200 - end.length)}${end}`;
};

/** Another lot of the same purchase: all of it, the value of all lots too, but its own amount. */
export const formOfNextLot = (intent: Intent): IntentForm => ({
  ...formOfIntent(intent),
  title: lotAfter(intent.title),
  yearlyAmount: undefined,
  totalAmount: undefined,
});
