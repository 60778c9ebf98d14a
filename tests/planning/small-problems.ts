import fc from "fast-check";
import type { Problem } from "../../shared/planning/problem/problem.ts";

const ids = (prefix: string, number: number) =>
  Array.from({ length: number }, (_, index) => `${prefix}${index + 1}`);

/** Problems small enough for brute force that use every field of the format, half of them hard to satisfy. */
export const smallProblem: fc.Arbitrary<Problem> = fc
  .record({
    slots: fc.integer({ min: 2, max: 5 }),
    people: fc.integer({ min: 3, max: 5 }),
    meetings: fc.integer({ min: 1, max: 5 }),
  })
  .chain(({ slots, people, meetings }) => {
    const slotIds = ids("s", slots);
    const personIds = ids("p", people);
    const meetingIds = ids("m", meetings);
    const sometimes = <T>(value: fc.Arbitrary<T>, odds: number) =>
      fc.option(value, { nil: undefined, freq: odds });
    return fc.record({
      slots: fc.constant(slotIds.map((id, t) => ({ id, session: t < slots / 2 ? "AM" : "PM" }))),
      tables: fc.integer({ min: 1, max: 3 }),
      participants: fc.tuple(
        ...personIds.map((id) =>
          fc.record({
            id: fc.constant(id),
            unavailable: fc.subarray(slotIds, { maxLength: 2 }),
            minMeetings: fc.integer({ min: 0, max: 2 }),
            maxMeetings: sometimes(fc.integer({ min: 1, max: 3 }), 1),
          }),
        ),
      ),
      meetings: fc.tuple(
        ...meetingIds.map((id, m) =>
          fc.record({
            id: fc.constant(id),
            participants: fc.subarray(personIds, { minLength: 2, maxLength: 2 }),
            required: fc.boolean(),
            score: fc.integer({ min: 0, max: 3 }),
            session: sometimes(fc.constantFrom("AM", "PM"), 1),
            slot: sometimes(fc.constantFrom(...slotIds), 1),
            table: sometimes(fc.constant(1), 1),
            after: fc
              .option(fc.nat({ max: meetings - 1 }), { nil: undefined })
              .map((other) => (other === undefined || other === m ? [] : [meetingIds[other] ?? ""])),
          }),
        ),
      ),
      breakSpread: sometimes(fc.integer({ min: 0, max: 2 }), 2),
    });
  })
  .map((problem) => ({
    ...problem,
    meetings: problem.meetings.map((meeting, m) => ({
      ...meeting,
      // Constraints thinned out, so that a good half of the problems can be solved.
      session: m % 3 === 0 ? meeting.session : undefined,
      slot: m % 3 === 1 ? meeting.slot : undefined,
      after: m % 2 === 1 ? meeting.after : [],
    })),
  }));

/** The same, where several participants share a person, and some come with others. */
export const smallShared: fc.Arbitrary<Problem> = fc
  .tuple(
    smallProblem,
    fc.array(
      fc.record({ people: fc.constantFrom(1, 1, 2), person: fc.constantFrom("x", "x", "y", undefined) }),
      {
        minLength: 5,
        maxLength: 5,
      },
    ),
  )
  .map(([problem, comers]) => ({
    ...problem,
    participants: problem.participants.map((participant, p) => {
      const { people = 1, person } = comers[p] ?? {};
      return { ...participant, people, person };
    }),
  }));
