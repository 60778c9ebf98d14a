import { describe, expect, test } from "vitest";
import { meetingSchema } from "../../shared/meetings/schema.ts";
import { registrationSchema } from "../../shared/rencontres/schema.ts";
import { expectedFrom, missingAt, named } from "./expected.ts";

const stored = { version: 1, createdAt: "2027-01-01T09:00:00.000Z", updatedAt: "2027-01-01T09:00:00.000Z" };

const participant = (id: string, organisationName: string, side: string, arrivedAt?: string) =>
  registrationSchema.parse({
    ...stored,
    ...{ id, organisationName, side, arrivedAt },
    rencontreId: "ren_1",
    organisationId: `of-${id}`,
    status: "registered",
    contact: { name: "Élodie Perrin", email: "elodie@exemple.fr" },
  });
const party = (id: string) => ({ registrationId: id, organisationId: `of-${id}`, name: id });
const meeting = (buyer: string, supplier: string, slot: string, start: string, status = "planned") =>
  meetingSchema.parse({
    ...stored,
    id: `${buyer}-${supplier}`,
    rencontreId: "ren_1",
    buyer: party(buyer),
    supplier: party(supplier),
    place: { slot, start, end: "12:00", table: 1 },
    score: 1,
    intents: [],
    status,
    round: 1,
  });

const registrations = [
  participant("b1", "Mairie de Balma", "buyer"),
  participant("s1", "Éclat Solidaire", "supplier", "2027-03-18T08:00:00.000Z"),
  participant("s2", "Les Jardins", "supplier"),
];
const meetings = [meeting("b1", "s1", "a", "09:00", "held"), meeting("b1", "s2", "b", "09:20")];

describe("those who are expected", () => {
  test("come in the order of their next meeting, those without one last", () => {
    const ids = expectedFrom(registrations, meetings, "09:20").map(({ registration }) => registration.id);
    expect(ids).toEqual(["s2", "b1", "s1"]);
  });

  test("are found by the name of their organisation or of the person, with or without accents", () => {
    const all = expectedFrom(registrations, meetings, "09:00");
    expect(named(all, "eclat").map(({ registration }) => registration.id)).toEqual(["s1"]);
    expect(named(all, "élodie")).toHaveLength(3);
    expect(named(all, "zzz")).toEqual([]);
  });

  test("are missing where they meet somebody in that slot and have not arrived", () => {
    const ids = (slot: string) =>
      missingAt(registrations, meetings, slot).map(({ registration }) => registration.id);
    expect(ids("b")).toEqual(["b1", "s2"]);
    expect(ids("a")).toEqual([]);
  });
});
