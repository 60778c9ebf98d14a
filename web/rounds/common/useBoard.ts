import { useQuery } from "@tanstack/react-query";
import type { Rencontre } from "../../../shared/rencontres/schema.ts";
import { type AdjustmentContext, adjustmentContext } from "../../../shared/rounds/adjustment-conflicts.ts";
import { everybodyQuery, type RoundView } from "./queries.ts";

/** What changes of a plan are judged by, the same as on the server; undefined until the registrations are there. */
export const useBoard = (rencontre: Rencontre, round: RoundView): AdjustmentContext | undefined => {
  const { data } = useQuery(everybodyQuery(rencontre.id));
  return data && adjustmentContext(rencontre, data, round.options.limits);
};
