import { expect, test } from "vitest";
import { flowSteps } from "./flow-steps.ts";

test("each step of the flow holds those that go further", () => {
  const steps = flowSteps({
    id: "ren_1",
    title: "Printemps",
    date: "2027-03-18",
    status: "followedUp",
    ...{ buyers: 3, suppliers: 3, intents: 4, meetings: 20, held: 17, noShow: 1, unanswered: 5 },
    outcomes: {
      noFollowUp: 4,
      contactKept: 5,
      visitOrQuote: 3,
      consultationPlanned: 1,
      consultationLaunched: 0,
      contractAwarded: 2,
    },
  });
  expect(steps.map(({ many }) => many)).toEqual([20, 19, 15, 11, 6, 3, 2, 2]);
});
