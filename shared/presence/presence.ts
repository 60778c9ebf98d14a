/** Who comes for a participant: how many people, and the one whom they may share with other participants. */
export type Attending = {
  /** How many come, each of whom can sit at a table of their own; 1 unless said. */
  people?: number | null | undefined;
  /** The one who comes, or one of those who come. Participants of the same person share them. */
  person?: string | null | undefined;
};

/** Participants, by position, who together hold at most `most` meetings in a slot. */
export type PresenceLimit = { most: number; members: readonly number[] };

export const peopleOf = ({ people }: Attending): number => people ?? 1;

/**
 * What follows from a shared person, who is at one table at a time. A participant needs that person where as many
 * meet at once for them as come: so of those who share the person, at most one meets with all its people in any
 * slot. Those who come alone are one group of which one meets; each of the others is held against that group,
 * and against each other of its kind.
 */
const limitsOfShared = (participants: readonly Attending[], members: readonly number[]): PresenceLimit[] => {
  const number = (p: number) => peopleOf(participants[p] ?? {});
  const alone = members.filter((p) => number(p) === 1);
  const several = members.filter((p) => number(p) > 1);
  return [
    ...(alone.length > 1 ? [{ most: 1, members: alone }] : []),
    ...several.flatMap((p, k) => [
      ...(alone.length > 0 ? [{ most: number(p), members: [p, ...alone] }] : []),
      ...several.slice(k + 1).map((q) => ({ most: number(p) + number(q) - 1, members: [p, q] })),
    ]),
  ];
};

/** Every limit that says more than « each is in at most one meeting at a time »; none where all come alone and are distinct. */
export const presenceLimits = (participants: readonly Attending[]): PresenceLimit[] => {
  const positions = [...participants.keys()];
  const ofOnePerson = Map.groupBy(
    positions.filter((p) => participants[p]?.person != null),
    (p) => participants[p]?.person ?? "",
  );
  return [
    ...positions.flatMap((p) => {
      const most = peopleOf(participants[p] ?? {});
      return most > 1 ? [{ most, members: [p] }] : [];
    }),
    ...[...ofOnePerson.values()].flatMap((members) =>
      members.length > 1 ? limitsOfShared(participants, members) : [],
    ),
  ];
};

/** Whether one and the same person would sit on both sides of the table. */
export const isSamePerson = (one: Attending, other: Attending): boolean =>
  one.person != null && one.person === other.person;
