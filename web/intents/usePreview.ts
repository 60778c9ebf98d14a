import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { LegalStatus } from "../../shared/buyers/legal-statuses.ts";
import { useDelayed } from "../platform/useDelayed.ts";
import { useLater } from "../platform/useLater.ts";
import type { IntentForm } from "./intent-form.ts";
import { previewQuery } from "./queries.ts";

/** The schema of what is asked: as heavy as the form itself, it comes once that stands. */
const loadInput = () => import("./preview-input.ts");

/** Who could answer what is being written, asked at each pause. */
export const usePreview = (value: IntentForm, legalStatus: LegalStatus) => {
  const settled = useDelayed(value, 400);
  const part = useLater(loadInput);
  const input = useMemo(() => part?.inputOf(settled, legalStatus), [part, settled, legalStatus]);
  const { data, error, isFetching, refetch } = useQuery(previewQuery(input));
  return { preview: input ? data : undefined, ready: input !== undefined, error, isFetching, refetch };
};
