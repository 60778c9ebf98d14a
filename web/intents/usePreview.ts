import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import type { LegalStatus } from "../../shared/buyers/legal-statuses.ts";
import { oneByOne } from "../platform/one-by-one.ts";
import { useDelayed } from "../platform/useDelayed.ts";
import { useLater } from "../platform/useLater.ts";
import type { IntentForm } from "./intent-form.ts";
import { needSchemas } from "./need-schemas.ts";
import { previewQuery } from "./queries.ts";

/** The schema of what is asked: as heavy as the form itself, it comes once that stands. */
const loadInput = () => oneByOne(...needSchemas, () => import("./preview-input.ts"));

/** Who could answer what is being written, asked at each pause. */
export const usePreview = (value: IntentForm, legalStatus: LegalStatus) => {
  const settled = useDelayed(value, 400);
  const part = useLater(loadInput);
  const input = useMemo(() => part?.inputOf(settled, legalStatus), [part, settled, legalStatus]);
  const { data, error, isFetching, refetch } = useQuery(previewQuery(input));
  // A key typed as the answer comes is shown before it.
  const preview = useDeferredValue(input ? data : undefined);
  return { preview, ready: input !== undefined, error, isFetching, refetch };
};
