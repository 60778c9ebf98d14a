import { describe, expect, test } from "vitest";
import { employmentDocuments, workedYearDocuments } from "../../functions/clause/documents.ts";
import { getDocument, put } from "../../functions/platform/db/documents.ts";
import { workedYearKey } from "../../functions/platform/db/keys/clause.ts";
import { employmentSchema, participantSchema } from "../../shared/clause/schema.ts";
import { aJob } from "../hours-world.ts";
import {
  begun,
  created,
  decided,
  eligible,
  facts,
  faultsOf,
  hired,
  job,
  path,
  view,
  worked,
} from "../participants-world.ts";
import type { Client } from "../test-app.ts";

describe("an employment", () => {
  const refusedWith = async (staff: Client, id: string, more: object) => {
    const answer = await staff.post(`${path}/${id}/employments`, { ...job, ...more });
    return [answer.status, ...faultsOf(answer.body).map(({ path: field, message }) => `${field} ${message}`)];
  };

  test("that does not fit its contract is refused with a word on each field", async () => {
    const { staff } = await begun();
    const person = await created(staff, { facts: { ...facts, born: "1990-04" } });
    await hired(staff, person.id, { end: "2027-01-31" });
    expect(await refusedWith(staff, person.id, { start: "2025-12-31", end: "2029-01-01" })).toEqual([
      400,
      expect.stringContaining("start Début : ce jour est hors du marché"),
      expect.stringContaining("end Fin : ce jour est hors du marché"),
      expect.stringContaining("start Début : cette personne a déjà un contrat de travail sur ce marché"),
    ]);
    expect(await refusedWith(staff, person.id, { start: "2027-03-01", end: "2027-02-01" })).toEqual([
      400,
      expect.stringContaining("end Fin : elle vient avant le début"),
    ]);
    expect(await refusedWith(staff, person.id, { start: "2027-03-01", companyId: "ent_agency" })).toEqual([
      400,
      expect.stringContaining("companyId Entreprise : elle ne tient pas ce marché"),
    ]);
    expect(await refusedWith(staff, person.id, { start: "2027-03-01", employerId: "ent_builder" })).toEqual([
      400,
      expect.stringContaining("employerId Employeur : c’est l’entreprise elle-même"),
    ]);
    const young = await created(staff, { facts: { ...facts, born: "2013-01" } });
    await decided(staff, young.id, eligible);
    expect(await refusedWith(staff, young.id, {})).toEqual([
      400,
      expect.stringContaining("n’avait pas 15 ans"),
    ]);
    expect(await refusedWith(staff, person.id, { start: "2027-03-01", contractId: "con_none" })).toEqual([
      404,
    ]);
  });

  test("needs an eligibility that still holds on its first day", async () => {
    const { staff } = await begun();
    const person = await created(staff);
    await decided(staff, person.id, { ...eligible, until: "2026-11-10" });
    const late = await staff.post(`${path}/${person.id}/employments`, { ...job, start: "2026-11-11" });
    expect([late.status, late.body]).toMatchObject([
      409,
      { detail: expect.stringContaining("10 novembre 2026") },
    ]);
    await decided(staff, person.id, { status: "refused", reason: "Déjà en CDI ailleurs." });
    const refused = await staff.post(`${path}/${person.id}/employments`, job);
    expect(refused.body).toMatchObject({ detail: expect.stringContaining("Déjà en CDI ailleurs.") });
    expect((await staff.get(`${path}?state=refused`)).body).toMatchObject({ items: [{ id: person.id }] });
    const past = await decided(staff, person.id, { ...eligible, until: "2026-11-01" });
    expect(faultsOf(past.body)).toMatchObject([{ path: "until" }]);
  });

  test("corrected takes its hours to the other contract, its year and the first entry with it", async () => {
    const { app, staff } = await begun();
    const person = await created(staff);
    const employment = await hired(staff, person.id, { start: "2026-11-02" });
    await worked(app, employment, "2027-01", 80);
    const moved = { ...job, contractId: "con_garden", start: "2027-01-04", type: "CDI" };
    expect((await staff.put(`${path}/employments/${employment.id}`, moved, 1)).status).toBe(200);
    const seen = await view(staff, person.id);
    expect(seen.participant.firstEntry).toBe("2027-01-04");
    expect(seen.employments).toMatchObject([
      { contractTitle: "Jardins de la Reynerie", type: "CDI", hours: 80 },
    ]);
    const year2026 = await getDocument(
      app.deps.table,
      workedYearDocuments,
      workedYearKey(employment.id, 2026),
    );
    expect(year2026).toBeUndefined();
    const ended = await staff.put(`${path}/employments/${employment.id}/end`, { end: "2027-01-02" }, 2);
    expect(faultsOf(ended.body).map(({ path: field }) => field)).toContain("end");
    const after = await staff.put(
      `${path}/employments/${employment.id}`,
      { ...moved, start: "2027-02-01" },
      2,
    );
    expect(faultsOf(after.body)).toMatchObject([{ message: expect.stringContaining("en janvier 2027") }]);
  });

  test("and a person asked for twice with one key are made once", async () => {
    const { staff } = await begun();
    const key = { "idempotency-key": "une-seule-fois" };
    const [first, second] = [
      await staff.request("POST", path, { facts }, key),
      await staff.request("POST", path, { facts }, key),
    ];
    expect(second.as(participantSchema).id).toBe(first.as(participantSchema).id);
    const { id } = first.as(participantSchema);
    await decided(staff, id, eligible);
    await staff.request("POST", `${path}/${id}/employments`, job, key);
    await staff.request("POST", `${path}/${id}/employments`, job, key);
    expect((await view(staff, id)).employments).toHaveLength(1);
  });

  test("told by files with a company that does not hold the contract is corrected, as long as that company stays", async () => {
    const { app, staff } = await begun();
    const person = await created(staff);
    const told = aJob(9, { participantId: person.id, companyId: "ent_agency", start: "2025-11-03" });
    await app.deps.table.transact([put(employmentDocuments, told)]);
    const { contractId, companyId, start } = told;
    const correct = (input: object, version: number) =>
      staff.put(`${path}/employments/${told.id}`, { contractId, companyId, start, ...input }, version);
    const typed = (await correct({ type: "CDI" }, 1)).as(employmentSchema);
    expect(typed).toMatchObject({ type: "CDI", companyId: "ent_agency", start: "2025-11-03" });
    const moved = await correct({ type: "CDI", contractId: "con_garden" }, 2);
    expect(faultsOf(moved.body).map(({ path: field }) => field)).toEqual(["companyId", "start"]);
    const later = await correct({ type: "CDI", start: "2025-12-01" }, 2);
    expect(faultsOf(later.body).map(({ path: field }) => field)).toEqual(["start"]);
    expect((await correct({ type: "CDI", end: "2026-12-31" }, 2)).status).toBe(200);
  });
});
