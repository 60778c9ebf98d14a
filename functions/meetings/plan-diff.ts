import type { Intent } from "../../shared/intents/schema.ts";
import { meetingSets } from "../../shared/meetings/lifecycle.ts";
import type { Meeting, MeetingPlace } from "../../shared/meetings/schema.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import type { PlannedMeeting, RoundMatch } from "../../shared/rounds/schema.ts";
import { meetingIdOf } from "./repository.ts";

/** What is needed to make meetings from a plan. */
export type PlanSource = {
  rencontre: Rencontre;
  /** Number of the round. */
  round: number;
  planned: readonly PlannedMeeting[];
  matches: readonly RoundMatch[];
  intents: readonly Intent[];
  participants: ReadonlyMap<string, Registration>;
  now: string;
};

const placeOf = (rencontre: Rencontre, planned: PlannedMeeting): MeetingPlace | undefined => {
  const slot = rencontre.slots.find(({ id }) => id === planned.slot);
  return slot && rencontre.format !== "contactsOnly"
    ? { slot: slot.id, start: slot.start, end: slot.end, table: planned.table }
    : undefined;
};

const samePlace = (a: MeetingPlace | undefined, b: MeetingPlace | undefined): boolean =>
  a?.slot === b?.slot && a?.start === b?.start && a?.end === b?.end && a?.table === b?.table;

const party = ({ id, organisationId, organisationName }: Registration) => ({
  registrationId: id,
  organisationId,
  name: organisationName,
});

/** The meetings of a plan, as new ones: between whom, about what and why. */
export const meetingsOfPlan = (source: PlanSource): Meeting[] => {
  const { rencontre, round, participants, now } = source;
  const titles = new Map(source.intents.map(({ id, title }) => [id, title]));
  const matches = new Map(
    source.matches.map((match) => [JSON.stringify([match.intentId, match.supplierId]), match]),
  );
  return source.planned.flatMap((planned) => {
    const buyer = participants.get(planned.buyer);
    const supplier = participants.get(planned.supplier);
    if (!buyer || !supplier) return [];
    const place = placeOf(rencontre, planned);
    return [
      {
        id: meetingIdOf(rencontre.id, planned),
        rencontreId: rencontre.id,
        version: 0,
        createdAt: now,
        updatedAt: now,
        buyer: party(buyer),
        supplier: party(supplier),
        ...(place ? { place } : {}),
        score: planned.score,
        intents: planned.intentIds.map((id) => {
          const match = matches.get(JSON.stringify([id, supplier.organisationId]));
          return {
            id,
            title: titles.get(id) ?? "",
            reasons: match?.reasons ?? [],
            ...(match?.why ? { why: match.why } : {}),
          };
        }),
        status: "planned",
        absent: [],
        round,
      },
    ];
  });
};

/**
 * An existing meeting updated to the new plan; its previous place is stored, to be shown in the notification.
 */
const changed = (known: Meeting, wanted: Meeting): Meeting => ({
  ...wanted,
  version: known.version,
  createdAt: known.createdAt,
  before: {
    planned: known.status !== "cancelled",
    ...(known.place ? { place: known.place } : {}),
  },
});

/** A new plan does not undo meetings that took place or were missed. */
const isPast = ({ status }: Meeting): boolean => meetingSets.marked.includes(status);

/** The writes that turn the meetings of a rencontre into those wanted; none for unchanged meetings. */
export const planChanges = (
  known: readonly Meeting[],
  wanted: readonly Meeting[],
  round: number,
): Meeting[] => {
  const stored = new Map(known.map((meeting) => [meeting.id, meeting]));
  const kept = new Set(wanted.map(({ id }) => id));
  const entered = wanted.flatMap((meeting) => {
    const before = stored.get(meeting.id);
    if (!before) return [meeting];
    const same = before.status === "planned" && samePlace(before.place, meeting.place);
    return same || isPast(before) ? [] : [changed(before, meeting)];
  });
  const left = known
    .filter(({ id, status }) => status === "planned" && !kept.has(id))
    .map((meeting) => changed(meeting, { ...meeting, status: "cancelled", round }));
  return [...entered, ...left];
};
