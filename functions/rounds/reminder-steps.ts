import type { Deps } from "../deps.ts";
import { mailRencontre } from "../rencontres/mail-rencontre.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre } from "../rencontres/rencontre-repository.ts";
import type { Stepper } from "../rencontres/run-series.ts";
import type { Series, TaskOf } from "../rencontres/series.ts";
import { stepsOver } from "../rencontres/steps-over.ts";
import { byId, mailPlan } from "./mail-meetings.ts";
import { meetingsOfRencontre } from "./meeting-repository.ts";
import { tellParticipant } from "./tell-participant.ts";
import { toParticipant } from "./told.ts";

/** Reminds those who have meetings; nobody where the edition was put off, called off or turned into contacts since. */
export const reminderSteps = async (
  deps: Pick<Deps, "table" | "now" | "newId">,
  series: Series,
  { date, daysBefore }: TaskOf<"reminder">,
): Promise<Stepper> => {
  const rencontre = await getRencontre(deps, series.rencontreId);
  const stands =
    rencontre.status === "published" && rencontre.date === date && rencontre.format !== "contactsOnly";
  if (!stands) return stepsOver([]);
  const registrations = await participantsOf(deps, rencontre.id);
  const participants = byId(registrations);
  const plan = await meetingsOfRencontre(deps, rencontre.id);
  const units = registrations.flatMap((registration) => {
    const meetings = mailPlan(plan, registration, participants);
    if (meetings.length === 0) return [];
    return [
      tellParticipant(deps, series, {
        registration,
        content: {
          kind: "reminder",
          rencontre: mailRencontre(rencontre),
          ...toParticipant(registration),
          meetings,
          daysBefore,
        },
        changes: {},
      }),
    ];
  });
  return stepsOver([{ name: "participants", units }]);
};
