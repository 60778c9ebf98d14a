import { describe, expect, test } from "vitest";
import { plan } from "./plan.ts";
import { compile } from "./problem/instance.ts";
import { parseProblem } from "./problem/problem.ts";
import { noSlot, personOverfull } from "./problem/sentences.fr.ts";
import { type PublishedMeeting, replan } from "./replan/replan.ts";

const meeting = (k: number) => ({
  id: `m${k}`,
  name: `Mairie et Atelier ${k}`,
  participants: ["a", `f${k}`],
});
const problem = parseProblem({
  slots: [{ id: "9 h 00" }, { id: "9 h 30" }],
  tables: 2,
  participants: [
    { id: "a", name: "Mairie", minMeetings: 3 },
    { id: "f1", name: "Atelier 1" },
    { id: "f2", name: null },
    { id: "f3", name: "Atelier 3", unavailable: ["9 h 00", "9 h 30"] },
  ],
  meetings: [meeting(1), { ...meeting(2), name: undefined }, { ...meeting(3), required: false }],
});

describe("sentences", () => {
  test("call people and meetings by their names, or by their ids where there is no name", () => {
    const instance = compile(problem);
    expect(personOverfull(instance, 0, [0, 1], [0])).toMatch(
      /^Mairie a 2 rencontres \(Mairie et Atelier 1 et m2\) qui ne peuvent se tenir qu’en 1 créneau \(9 h 00\)\.$/,
    );
    expect(personOverfull(instance, 2, [1], [])).toMatch(/^f2 a 1 rencontre \(m2\)/);
    expect(noSlot(instance, 2)).toMatch(
      /^La rencontre Mairie et Atelier 3 n’a aucun créneau : Mairie et Atelier 3 ne/,
    );
  });

  test("are kept by id, whatever names they tell", () => {
    const { reasons } = plan(problem, { maxIterations: 1_000 });
    expect(Object.keys(reasons).sort()).toEqual(["a", "m3"]);
    expect(reasons.a).toMatch(/^Mairie a 2 rencontres pour un minimum de 3/);
  });

  test("name whoever changes the day, and slots by their ids", () => {
    const published: PublishedMeeting[] = [{ id: "m1", slot: "9 h 30", table: 1 }];
    const { cancelled } = replan(problem, published, {
      nextSlot: "9 h 30",
      change: { kind: "absent", participant: "f1", from: "9 h 30" },
    });
    expect(cancelled.map(({ reason }) => reason)).toEqual([
      "Annulée : Atelier 1 est absent à partir de 9 h 30.",
    ]);
  });
});
