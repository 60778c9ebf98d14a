import type { Registration } from "../../shared/rencontres/schema.ts";
import { foldText } from "../../shared/text/fold.ts";
import type { DayMeeting } from "./queries.ts";

/** A participant at check-in, with the first of their meetings that is still to come or under way. */
export type Expected = { registration: Registration; meeting?: DayMeeting };

const isOf = ({ id, side }: Registration, meeting: DayMeeting): boolean =>
  meeting[side].registrationId === id;

const hourOf = ({ meeting }: Expected): string => meeting?.place?.start ?? "99:99";

/**
 * Those who are expected, the first to meet somebody first; `from` is the hour of the slot under way or to come, before
 * which meetings are past.
 */
export const expectedFrom = (
  registrations: readonly Registration[],
  meetings: readonly DayMeeting[],
  from: string,
): Expected[] =>
  registrations
    .map((registration): Expected => {
      const meeting = meetings.find(
        (one) => isOf(registration, one) && one.status === "planned" && (one.place?.start ?? "") >= from,
      );
      return { registration, ...(meeting ? { meeting } : {}) };
    })
    .sort(
      (a, b) =>
        hourOf(a).localeCompare(hourOf(b)) ||
        a.registration.organisationName.localeCompare(b.registration.organisationName, "fr"),
    );

/** Those whose organisation or contact bears those letters, accents or not. */
export const named = (expected: readonly Expected[], text: string): Expected[] => {
  const wanted = foldText(text.trim());
  return expected.filter(({ registration: { organisationName, contact } }) =>
    foldText(`${organisationName} ${contact.name}`).includes(wanted),
  );
};

/** Those who have a meeting in a slot and have not arrived. */
export const missingAt = (
  registrations: readonly Registration[],
  meetings: readonly DayMeeting[],
  slotId: string,
): Expected[] =>
  registrations
    .filter(({ arrivedAt }) => arrivedAt === undefined)
    .flatMap((registration) => {
      const meeting = meetings.find(
        (one) => isOf(registration, one) && one.status === "planned" && one.place?.slot === slotId,
      );
      return meeting ? [{ registration, meeting }] : [];
    });
