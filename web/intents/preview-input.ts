import type { LegalStatus } from "../../shared/buyers/legal-statuses.ts";
import { type IntentPreviewInput, intentPreviewInputSchema } from "../../shared/intents/preview.ts";
import type { IntentForm } from "./intent-form.ts";

/** The part of what is typed that can be judged already; undefined until it says what and where. */
export const inputOf = (value: IntentForm, legalStatus: LegalStatus): IntentPreviewInput | undefined => {
  const { buyerId: _buyerId, buyer: _buyer, modality, nature, launchDate, ...intent } = value;
  const known = (amount: number | undefined) => (Number.isFinite(amount) ? amount : undefined);
  const parsed = intentPreviewInputSchema.safeParse({
    ...intent,
    legalStatus,
    cpv: value.cpv.filter((code) => /^\d{8}(-\d)?$/.test(code)),
    modality: modality || undefined,
    nature: nature || undefined,
    launchDate: launchDate || undefined,
    yearlyAmount: known(value.yearlyAmount),
    totalAmount: known(value.totalAmount),
    allLotsAmount: known(value.allLotsAmount),
    durationMonths: known(value.durationMonths),
  });
  return parsed.success ? parsed.data : undefined;
};
