import { beforeEach, describe, expect, test } from "vitest";
import { draftContract } from "../../functions/contracts/draft-contract.ts";
import { contractIdOf } from "../../functions/contracts/repository.ts";
import { getMeeting } from "../../functions/meetings/repository.ts";
import { contractSchema } from "../../shared/contracts/schema.ts";
import { type Plan, planSchema } from "../../shared/meetings/schema.ts";
import { rencontreSchema } from "../../shared/rencontres/schema.ts";
import { aRencontre } from "../builders.ts";
import { type StartedDay, startedDay } from "../started-day.ts";
import { type TestApp, testApp } from "../test-app.ts";

test("the figures count what the public may know of, and may be ten minutes old", async () => {
  const app = await testApp();
  const figures = async () => (await app.visitor.get("/figures")).body;
  expect(await figures()).toEqual({ suppliers: 0, intents: 0, rencontres: 0 });
  const staff = await app.signInStaff();
  const { id } = (await staff.post("/rencontres", aRencontre())).as(rencontreSchema);
  app.clock.advance(601);
  expect(await figures()).toMatchObject({ rencontres: 0 });
  await staff.post(`/rencontres/${id}/opening`);
  expect(await figures()).toMatchObject({ rencontres: 0 });
  app.clock.advance(601);
  expect(await figures()).toMatchObject({ rencontres: 1 });
});

describe("what a rencontre gave", () => {
  let app: TestApp;
  let day: StartedDay;
  let meetings: Plan["meetings"];
  beforeEach(async () => {
    app = await testApp();
    day = await startedDay(app);
    meetings = (await day.staff.get(`/rencontres/${day.rencontre.id}/plan`)).as(planSchema).meetings;
  });
  const figures = () => app.visitor.get(`/figures/rencontres/${day.rencontre.id}`);
  /** The contract that a participant tells that a meeting led to. */
  const told = async (meetingId = "") => {
    const meeting = await getMeeting(app.deps, meetingId);
    await app.deps.table.transact(await draftContract(app.deps, meeting, { hours: 400 }));
    return contractIdOf(meetingId);
  };

  test("is not told before it is over, nor of a rencontre that is not there", async () => {
    expect((await figures()).body).toMatchObject({ code: "rencontre.wrongStatus" });
    expect((await app.visitor.get("/figures/rencontres/ren_absent")).status).toBe(404);
  });

  test("is who met, and how often, without those who were missing", async () => {
    await day.staff.post(`/meetings/${meetings[0]?.id}/attendance`, {
      status: "noShow",
      absent: ["supplier"],
    });
    await day.staff.post(`/rencontres/${day.rencontre.id}/end`);
    expect((await figures()).body).toEqual({ buyers: 1, suppliers: 1, meetings: 1, contracts: 0 });
  });

  test("is the contracts that staff have checked, their hours left out where they are few", async () => {
    await day.staff.post(`/rencontres/${day.rencontre.id}/end`);
    const id = await told(meetings[0]?.id);
    expect((await figures()).body).toMatchObject({ meetings: 2, contracts: 0 });
    const draft = (await day.staff.get(`/contracts/${id}`)).as(contractSchema);
    await day.staff.put(`/contracts/${id}`, { ...draft, status: "confirmed" }, draft.version);
    app.clock.advance(601);
    expect((await figures()).body).toEqual({ buyers: 1, suppliers: 2, meetings: 2, contracts: 1 });
  });
});
