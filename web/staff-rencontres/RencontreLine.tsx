import { queryOptions, useQuery } from "@tanstack/react-query";
import {
  type RencontreStatus,
  rencontreSets,
  rencontreStatuses,
  rencontreStatusLabels,
} from "../../shared/rencontres/lifecycle.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Steps } from "../components/basics/Steps.tsx";
import { answer, api } from "../platform/api.ts";

/** What the journal writes as a rencontre comes to each step. */
const arrivals: Partial<Record<string, RencontreStatus>> = {
  RENCONTRE_CREATED: "draft",
  RENCONTRE_OPENED: "open",
  RENCONTRE_CLOSED: "closed",
  ROUND_PROPOSED: "matched",
  ROUND_PUBLISHED: "published",
  RENCONTRE_STARTED: "running",
  RENCONTRE_HELD: "held",
  RENCONTRE_FOLLOWED_UP: "followedUp",
};

const lifecycleQuery = (rencontre: Rencontre) =>
  queryOptions({
    queryKey: ["lifecycle", rencontre.id, rencontre.version],
    queryFn: () => answer(api.audit.$get({ query: { subject: rencontre.id, limit: "200" } })),
  });

const line = rencontreStatuses.filter((status) => !rencontreSets.offCourse.includes(status));

/** A rencontre as one line from the recensement to the bilan: what is done and when, where it is, what is next. */
export const RencontreLine = ({ rencontre }: { rencontre: Rencontre }) => {
  const { data } = useQuery(lifecycleQuery(rencontre));
  const { status, date } = rencontre;
  if (rencontreSets.offCourse.includes(status)) return null;
  const at = line.indexOf(status);
  const reached = new Map(
    // Newest first: of what was done twice, the last time counts.
    (data?.items ?? []).toReversed().flatMap((entry) => {
      const step = arrivals[entry.code];
      return step ? [[step, entry.at] as const] : [];
    }),
  );
  const detail = (step: RencontreStatus, place: number): string | undefined => {
    const when = reached.get(step);
    if (place <= at) return when && `le ${dayText(when)}`;
    return step === "running" ? `le ${dayText(date)}` : undefined;
  };
  return (
    <Steps
      label="Vie de la rencontre"
      current={status}
      steps={line.map((step, place) => ({
        id: step,
        label: rencontreStatusLabels[step],
        detail: detail(step, place),
      }))}
    />
  );
};
