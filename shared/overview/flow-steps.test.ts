import { expect, test } from "vitest";
import { flowSteps } from "./flow-steps.ts";

const spring = {
  ...{ meetings: 20, noShow: 1, unanswered: 5 },
  outcomes: {
    noFollowUp: 4,
    contactKept: 5,
    visitOrQuote: 3,
    consultationPlanned: 1,
    consultationLaunched: 0,
    contractAwarded: 2,
  },
};

test("each step of the flow holds those that go further", () => {
  expect(flowSteps(spring).map(({ many }) => many)).toEqual([20, 19, 15, 11, 6, 3, 2, 2]);
});

test("the meetings of several rencontres flow together", () => {
  expect(flowSteps(spring, spring).map(({ many }) => many)).toEqual([40, 38, 30, 22, 12, 6, 4, 4]);
});
