import { describe, expect, test } from "vitest";
import { shippedRules } from "../../shared/law/rules.ts";
import type { Adjustment } from "../../shared/rounds/schema.ts";
import { loadGazetteer } from "../geo/load-gazetteer.ts";
import { matchAndPlan } from "./match-and-plan.ts";
import type { EngineInput } from "./types.ts";

const participant = (id: string, name: string, side: "buyer" | "supplier") => ({
  id,
  name,
  side,
  organisationId: `org_${id}`,
  intentIds: [],
  unavailable: [],
  people: 1,
});

const wish = (k: number, buyer: string, supplier: string, slot?: string): Adjustment => ({
  k,
  change: k,
  type: "pin",
  buyer,
  supplier,
  ...(slot === undefined ? {} : { slot }),
  reason: "",
  by: "acc_1",
  at: "2027-03-01T09:00:00.000Z",
});

const work = (changes: Partial<EngineInput>): EngineInput => ({
  rules: shippedRules,
  rencontreId: "ren_1",
  slots: [
    { id: "9 h 00", session: "" },
    { id: "9 h 30", session: "" },
  ],
  tables: 2,
  participants: [
    participant("reg_1", "Mairie de Lens", "buyer"),
    participant("reg_2", "Les Jardins", "supplier"),
    participant("reg_3", "L’Atelier", "supplier"),
  ],
  world: { date: "2027-03-01", suppliers: [], intents: [] },
  vetoes: [],
  options: { limits: { minMeetings: 1 } },
  adjustments: [],
  ...changes,
});
const find = (changes: Partial<EngineInput>) => matchAndPlan(work(changes), loadGazetteer(), () => {});

describe("what the engine says of a round, with the names that people know", () => {
  test("why the meetings that staff want cannot all take place", () => {
    const adjustments = [wish(1, "reg_1", "reg_2", "9 h 00"), wish(2, "reg_1", "reg_3", "9 h 00")];
    const { infeasible } = find({ adjustments });
    expect(infeasible).toContain("Mairie de Lens et L’Atelier");
    expect(infeasible).not.toMatch(/(reg|mtg)_/);
  });

  test("why somebody has fewer meetings than they should, by their registration", () => {
    const { short } = find({ adjustments: [wish(1, "reg_1", "reg_2")] });
    expect(short).toEqual([
      { registrationId: "reg_3", reason: expect.stringMatching(/^L’Atelier a 0 rencontre/) },
    ]);
  });
});
