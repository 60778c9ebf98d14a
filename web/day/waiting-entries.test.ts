import { describe, expect, test } from "vitest";
import { registrationSchema } from "../../shared/rencontres/schema.ts";
import {
  type CheckInEntry,
  withEntry,
  withWaitingArrival,
  withWaitingAttendance,
} from "./waiting-entries.ts";

const arrival = (registrationId: string, arrived: boolean): CheckInEntry => ({
  kind: "arrival",
  registrationId,
  arrived,
  at: "2027-03-18T08:00:00.000Z",
});

const registration = registrationSchema.parse({
  id: "reg_1",
  rencontreId: "ren_1",
  organisationId: "sup_1",
  organisationName: "Les Jardins du Canal",
  side: "supplier",
  version: 1,
  createdAt: "2027-01-01T09:00:00.000Z",
  updatedAt: "2027-01-01T09:00:00.000Z",
  status: "registered",
  contact: { name: "Camille Roux", email: "camille@exemple.fr" },
});

describe("what is entered at check-in while the network is away", () => {
  test("is kept in order, and the last word on somebody counts", () => {
    const waiting = [arrival("reg_1", true), arrival("reg_2", true), arrival("reg_1", false)];
    expect(waiting.reduce(withEntry, [])).toEqual([arrival("reg_2", true), arrival("reg_1", false)]);
  });

  test("shows at once: somebody has arrived, or has not after all", () => {
    expect(withWaitingArrival(registration, [arrival("reg_1", true)]).arrivedAt).toBe(
      "2027-03-18T08:00:00.000Z",
    );
    const there = { ...registration, arrivedAt: "2027-03-18T07:50:00.000Z" };
    expect(withWaitingArrival(there, [arrival("reg_1", true)]).arrivedAt).toBe(there.arrivedAt);
    expect(withWaitingArrival(there, [arrival("reg_1", false)])).not.toHaveProperty("arrivedAt");
    expect(withWaitingArrival(there, [arrival("reg_2", false)])).toBe(there);
  });

  test("shows at once: a meeting was held, or who was missing", () => {
    const meeting = { id: "mtg_1", status: "planned" as const, absent: [] };
    const entry: CheckInEntry = {
      kind: "attendance",
      meetingId: "mtg_1",
      status: "noShow",
      absent: ["buyer"],
    };
    expect(withWaitingAttendance(meeting, [entry])).toMatchObject({ status: "noShow", absent: ["buyer"] });
    expect(withWaitingAttendance(meeting, [])).toBe(meeting);
  });
});
