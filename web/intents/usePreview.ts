import { useQuery } from "@tanstack/react-query";
import { type IntentPreviewInput, intentPreviewInputSchema } from "../../shared/intent-preview.ts";
import type { LegalStatus } from "../../shared/legal-statuses.ts";
import { useDelayed } from "../reference/useDelayed.ts";
import type { IntentForm } from "./intent-form.ts";
import { previewQuery } from "./queries.ts";

/** The part of what is typed that can be judged already; undefined until it says what and where. */
const inputOf = (value: IntentForm, legalStatus: LegalStatus): IntentPreviewInput | undefined => {
  const { title, description, category, services, places, modality, nature, launchDate } = value;
  const known = (amount: number | undefined) => (Number.isFinite(amount) ? amount : undefined);
  const parsed = intentPreviewInputSchema.safeParse({
    ...{ title, description, category, services, places, legalStatus },
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
