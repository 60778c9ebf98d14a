import type { Problem } from "../problem/problem.ts";
import { nameOf } from "../problem/sentences.fr.ts";

/** What has happened on the day. Slots are ids. */
export type Change =
  | { kind: "absent"; participant: string; from: string }
  | { kind: "late"; participant: string; until: string }
  | {
      kind: "added";
      participant: Problem["participants"][number];
      meetings: Problem["meetings"];
    }
  | { kind: "tableLost"; table: number; from: string }
  /** The problem and the lost tables say already what has changed. */
  | { kind: "known" };

const withAway = (problem: Problem, participant: string, isAway: (slot: number) => boolean): Problem => ({
  ...problem,
  participants: problem.participants.map((person) =>
    person.id === participant
      ? {
          ...person,
          unavailable: problem.slots
            .filter((slot, t) => isAway(t) || person.unavailable?.includes(slot.id))
            .map((slot) => slot.id),
        }
      : person,
  ),
});

/** The problem once the change is known; unavailabilities concern the slots to come as well as those past. */
export const changed = (problem: Problem, change: Change): Problem => {
  const number = (id: string) => problem.slots.findIndex((slot) => slot.id === id);
  switch (change.kind) {
    case "absent":
      return withAway(problem, change.participant, (t) => t >= number(change.from));
    case "late":
      return withAway(problem, change.participant, (t) => t < number(change.until));
    case "added":
      return {
        ...problem,
        participants: [...problem.participants, change.participant],
        meetings: [...problem.meetings, ...change.meetings],
      };
    case "tableLost":
    case "known":
      return problem;
  }
};

/** The change as the reason of what follows from it, told with the names that the problem gives. */
export const causeOf = (problem: Problem, change: Change): string => {
  const person = (id: string) => nameOf(problem.participants.find((person) => person.id === id) ?? { id });
  switch (change.kind) {
    case "absent":
      return `${person(change.participant)} est absent à partir de ${change.from}`;
    case "late":
      return `${person(change.participant)} n’arrive qu’en ${change.until}`;
    case "added":
      return `${nameOf(change.participant)} s’est ajouté`;
    case "tableLost":
      return `la table ${change.table} n’est plus disponible à partir de ${change.from}`;
    case "known":
      return "la journée a changé";
  }
};
