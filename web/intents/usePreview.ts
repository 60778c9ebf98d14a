import { useQuery } from "@tanstack/react-query";
import type { LegalStatus } from "../../shared/buyers/legal-statuses.ts";
import { type IntentPreviewInput, intentPreviewInputSchema } from "../../shared/intents/preview.ts";
import { useDelayed } from "../platform/useDelayed.ts";
import type { IntentForm } from "./intent-form.ts";
import { previewQuery } from "./queries.ts";

/** The part of what is typed that can be judged already; undefined until it says what and where. */
const inputOf = (value: IntentForm, legalStatus: LegalStatus): IntentPreviewInput | undefined => {
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
    durationMonths: known(value.durationMonths),
  });
  return parsed.success ? parsed.data : undefined;
};

/** Who could answer what is being written, asked at each pause. */
export const usePreview = (value: IntentForm, legalStatus: LegalStatus) => {
  const settled = useDelayed(value, 400);
  const input = inputOf(settled, legalStatus);
  const query = useQuery(previewQuery(input));
  return { query, ready: input !== undefined, preview: input ? query.data : undefined };
};
