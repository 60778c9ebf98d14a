import { describe, expect, test } from "vitest";
import { identityViewSchema } from "../../shared/participants/view.ts";
import { tick } from "../background.ts";
import { mortalTable } from "../mortal-table.ts";
import { begun, created, elan, facts, faultsOf, hired, journal, path, view } from "../participants-world.ts";

describe("an identity", () => {
  test("is shown to staff who ask for it, and each reading is in the journal, which names nobody", async () => {
    const { app, staff } = await begun();
    const person = await created(staff, { identity: { ...elan, email: "jp@exemple.fr" } });
    const shown = (await staff.post(`${path}/${person.id}/identity/reading`)).as(identityViewSchema);
    expect(shown).toMatchObject({ ...elan, email: "jp@exemple.fr", eraseOn: "2028-11-02" });
    expect(shown).not.toHaveProperty("personHash");
    const lines = await journal(app, ["2026-11"]);
    expect(lines.filter((line) => line.includes("IDENTITY_READ"))).toHaveLength(1);
    expect(lines.join()).not.toMatch(/Élan|Jean-Pierre|jp@/);
  });

  test("is in no list, no record of the person, no export and no report", async () => {
    const { staff } = await begun();
    const person = await created(staff, {
      identity: { ...elan, referrer: { name: "Ana Roux", email: "ana@plie.exemple.fr" } },
    });
    await hired(staff, person.id);
    for (const asked of [
      `${path}?state=eligible`,
      `${path}/${person.id}`,
      `${path}/unanswered?months=3`,
      "/reports/2026",
      "/reports/2026.csv",
      "/contracts.csv",
      "/audit?month=2026-11",
    ]) {
      const { body } = await staff.get(asked);
      expect([asked, JSON.stringify(body)]).toEqual([
        asked,
        expect.not.stringMatching(/Élan|Jean-Pierre|ana@plie/),
      ]);
    }
  });

  test("finds the same person whatever the case, the accents and the hyphens, and remembers who is another", async () => {
    const { staff } = await begun();
    const one = await created(staff, { identity: { ...elan, firstName: "JEAN-PIERRE ", lastName: " Élan" } });
    const other = await created(staff);
    expect((await view(staff, other.id)).similar).toEqual([]);
    const entered = await staff.put(
      `${path}/${other.id}/identity`,
      { firstName: "jean pierre", lastName: "elan", birthDate: "1990-04-12" },
      0,
    );
    expect(entered.status).toBe(200);
    expect((await view(staff, other.id)).similar).toMatchObject([{ id: one.id }]);
    expect((await staff.post(`${path}/${other.id}/telling-apart`, { otherId: one.id })).status).toBe(200);
    expect((await view(staff, one.id)).similar).toEqual([]);
    expect((await view(staff, other.id)).similar).toEqual([]);
    expect((await view(staff, other.id)).participant.born).toBe("1990-04");
  });

  test("corrected to another name is no longer found by the first one", async () => {
    const { staff } = await begun();
    const one = await created(staff, { identity: elan });
    await staff.put(`${path}/${one.id}/identity`, { ...elan, lastName: "Costa" }, 1);
    const other = await created(staff, { identity: elan });
    expect((await view(staff, other.id)).similar).toEqual([]);
    expect((await staff.put(`${path}/${one.id}/identity`, elan, 1)).status).toBe(412);
  });

  test("stays while the person works, and moves with the end of their last employment", async () => {
    const { app, staff } = await begun();
    const person = await created(staff, { identity: elan });
    const employment = await hired(staff, person.id);
    app.clock.set("2028-11-02T09:00:00.000Z");
    await tick(app);
    const later = await app.signInStaff();
    expect((await view(later, person.id)).identity).toMatchObject({ eraseOn: "2030-11-02" });
    const ended = await later.put(`${path}/employments/${employment.id}/end`, { end: "2028-10-31" }, 1);
    expect(ended.status).toBe(200);
    expect((await view(later, person.id)).identity).toMatchObject({ eraseOn: "2030-10-31" });
  });

  test("is erased whole or not at all, wherever the clock is killed", async () => {
    for (let step = 1; step <= 6; step += 1) {
      const { app, staff } = await begun();
      const person = await created(staff, { identity: elan });
      app.clock.set("2028-11-02T09:00:00.000Z");
      const { eraseDueIdentity } = await import("../../functions/participants/erase-identity.ts");
      const { table } = mortalTable(app.deps.table, step);
      await eraseDueIdentity({ ...app.deps, table }, person.id).catch(() => undefined);
      await tick(app);
      const later = await app.signInStaff();
      expect((await view(later, person.id)).identity).toBeUndefined();
      const erased = (await journal(app, ["2028-11"])).filter((line) => line.includes("IDENTITY_ERASED"));
      expect(erased).toHaveLength(1);
    }
  });

  test("whose birth date contradicts the facts is refused at its field", async () => {
    const { staff } = await begun();
    const refused = await staff.post(path, { facts: { ...facts, born: "1991-01" }, identity: elan });
    expect(refused.status).toBe(400);
    expect(faultsOf(refused.body)).toMatchObject([
      { path: "identity.birthDate", message: expect.stringContaining("janvier 1991") },
    ]);
  });
});

describe("at the request of a person", () => {
  test("their identity is exported whole and erased, by their address; the facts stay", async () => {
    const { staff } = await begun();
    const email = "jp@exemple.fr";
    const person = await created(staff, { identity: { ...elan, email } });
    await hired(staff, person.id);
    expect((await staff.post("/auth/people/export", { email })).body).toMatchObject({
      identities: [{ participantId: person.id, as: "participant", identity: elan }],
    });
    expect((await staff.post("/auth/people/erasure", { email })).status).toBe(204);
    expect((await staff.post("/auth/people/export", { email })).body).toMatchObject({ identities: [] });
    expect(await view(staff, person.id)).toMatchObject({ participant: { id: person.id }, employments: [{}] });
    expect((await view(staff, person.id)).identity).toBeUndefined();
  });

  test("whoever sent somebody is given their own contact, never the name, and is taken out of the identity", async () => {
    const { staff } = await begun();
    const referrer = { name: "Ana Roux", email: "ana@plie.exemple.fr", phone: "" };
    const person = await created(staff, { identity: { ...elan, referrer } });
    const { body } = await staff.post("/auth/people/export", { email: referrer.email });
    expect(body).toMatchObject({ identities: [{ as: "referrer", identity: { referrer } }] });
    expect(JSON.stringify(body)).not.toMatch(/Élan|Jean-Pierre/);
    expect((await staff.post("/auth/people/erasure", { email: referrer.email })).status).toBe(204);
    const shown = (await staff.post(`${path}/${person.id}/identity/reading`)).as(identityViewSchema);
    expect(shown).toMatchObject(elan);
    expect(shown.referrer).toBeUndefined();
  });
});
