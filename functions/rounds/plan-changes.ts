import type { Intent } from "../../shared/intents.ts";
import type { Meeting, MeetingPlace } from "../../shared/meetings.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import type { PlannedMeeting, RoundMatch } from "../../shared/rounds.ts";
import { meetingIdOf } from "./meeting-repository.ts";

/** What a plan is made into meetings with. */
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

/** The meetings that a plan asks for, as new ones: with who, what about and why. */
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
            reasonsForSupplier: match?.reasonsForSupplier ?? [],
          };
        }),
        status: "planned",
        absent: [],
        round,
      },
    ];
  });
};

/** A meeting that stood, made what the new plan says; its place before is kept, to be told. */
const changed = (known: Meeting, wanted: Meeting): Meeting => ({
  ...wanted,
  version: known.version,
  createdAt: known.createdAt,
  before: {
    planned: known.status !== "cancelled",
    ...(known.place ? { place: known.place } : {}),
  },
});

/** What took place, or was missed, is not undone by a new plan. */
const isPast = ({ status }: Meeting): boolean => status === "held" || status === "noShow";

/** What has to be written so that the meetings of a rencontre become those wanted; nothing for those that stay. */
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
