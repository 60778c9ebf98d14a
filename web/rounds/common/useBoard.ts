import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Rencontre } from "../../../shared/rencontres/schema.ts";
import { type AdjustmentContext, adjustmentContext } from "../../../shared/rounds/adjustment-conflicts.ts";
import { everybodyQuery, type RoundView } from "./queries.ts";

/** What changes of a plan are judged by, the same as on the server; undefined until the registrations are there. */
export const useBoard = (rencontre: Rencontre, round: RoundView): AdjustmentContext | undefined => {
  const { data } = useQuery(everybodyQuery(rencontre.id));
  const { limits } = round.options;
  // Built once, not with each move of what is dragged: it goes over everybody.
  return useMemo(() => data && adjustmentContext(rencontre, data, limits), [rencontre, data, limits]);
};
