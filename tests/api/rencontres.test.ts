import { beforeEach, describe, expect, test } from "vitest";
import { put } from "../../functions/platform/db/documents.ts";
import { rencontreDocuments } from "../../functions/rencontres/repository.ts";
import { rencontreSchema } from "../../shared/rencontres/schema.ts";
import { aRencontre } from "../builders.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let member: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  member = await app.signIn("membre@exemple.fr");
});

const create = async (changes = {}) =>
  (await staff.post("/rencontres", aRencontre(changes))).as(rencontreSchema);
const move = async (id: string, ...verbs: string[]) => {
  for (const verb of verbs) expect((await staff.post(`/rencontres/${id}/${verb}`)).status).toBe(200);
};
const read = async (id: string) => (await staff.get(`/rencontres/${id}`)).as(rencontreSchema);

describe("a rencontre", () => {
  test("is a draft that staff alone see, until it opens for all", async () => {
    const { id } = await create();
    expect((await app.visitor.get(`/rencontres/${id}`)).status).toBe(404);
    expect((await app.visitor.get("/rencontres")).body).toEqual({ items: [] });
    await move(id, "opening");
    expect((await app.visitor.get(`/rencontres/${id}`)).body).toMatchObject({ status: "open" });
    expect((await app.visitor.get("/rencontres")).body).toMatchObject({ items: [{ id }] });
  });

  test("is listed with the latest date first", async () => {
    await create({ date: "2027-03-18", title: "Printemps" });
    await create({ date: "2027-10-07", title: "Automne" });
    const { items } = (await staff.get("/rencontres")).body as { items: { title: string }[] };
    expect(items.map(({ title }) => title)).toEqual(["Automne", "Printemps"]);
  });

  test("keeps the address of its remote room from the public", async () => {
    const { id } = await create({ format: "remote", link: "https://visio.exemple.fr/salle" });
    await move(id, "opening");
    expect((await app.visitor.get(`/rencontres/${id}`)).body).toMatchObject({ link: "" });
    expect((await app.visitor.get("/rencontres")).body).toMatchObject({ items: [{ link: "" }] });
    expect((await staff.get(`/rencontres/${id}`)).body).toMatchObject({
      link: "https://visio.exemple.fr/salle",
    });
  });

  test("changes only as staff say, at the version they read", async () => {
    const { id, version } = await create();
    const input = aRencontre({ title: "Autre titre" });
    expect((await member.put(`/rencontres/${id}`, input, version)).status).toBe(403);
    expect((await staff.put(`/rencontres/${id}`, input, version)).body).toMatchObject({
      title: "Autre titre",
    });
    expect((await staff.put(`/rencontres/${id}`, input, version)).status).toBe(412);
    expect((await staff.request("PUT", `/rencontres/${id}`, input)).status).toBe(428);
  });

  test("once open, has its date and format changed by the verbs that tell everybody", async () => {
    const { id } = await create();
    await move(id, "opening");
    const { version } = await read(id);
    const { body } = await staff.put(
      `/rencontres/${id}`,
      aRencontre({ date: "2027-03-19", format: "remote" }),
      version,
    );
    expect(body).toMatchObject({
      code: "request.invalid",
      errors: [{ path: "date" }, { path: "format" }],
    });
    expect((await staff.put(`/rencontres/${id}`, aRencontre({ tables: 12 }), version)).status).toBe(200);
  });

  test("goes from draft to open to closed, and nowhere out of turn", async () => {
    const { id } = await create();
    for (const verb of ["closing", "start", "end"])
      expect((await staff.post(`/rencontres/${id}/${verb}`)).body).toMatchObject({
        code: "rencontre.wrongStatus",
      });
    await move(id, "opening", "opening", "closing", "closing");
    for (const verb of ["opening", "start", "end"])
      expect((await staff.post(`/rencontres/${id}/${verb}`)).status).toBe(409);
  });

  test("is cancelled for good, with the reason", async () => {
    const { id } = await create();
    await move(id, "opening");
    expect((await staff.post(`/rencontres/${id}/cancellation`, { reason: "" })).status).toBe(400);
    expect(
      (await staff.post(`/rencontres/${id}/cancellation`, { reason: "Confinement" })).body,
    ).toMatchObject({ status: "cancelled", reason: "Confinement" });
    expect((await staff.post(`/rencontres/${id}/cancellation`, { reason: "Encore" })).status).toBe(409);
    expect((await staff.post(`/rencontres/${id}/format`, { format: "remote" })).status).toBe(409);
  });

  test("changes its format while it is running, and no longer once it is held", async () => {
    const { id } = await create();
    await move(id, "opening", "closing");
    for (const status of ["matched", "published"] as const)
      await app.deps.table.transact([put(rencontreDocuments, { ...(await read(id)), status })]);
    await move(id, "start");
    const change = { format: "remote", link: "https://visio.exemple.fr/salle" };
    expect((await staff.post(`/rencontres/${id}/format`, change)).body).toMatchObject({
      status: "running",
      ...change,
    });
    await move(id, "end");
    expect((await staff.post(`/rencontres/${id}/format`, { format: "contactsOnly" })).body).toMatchObject({
      code: "rencontre.wrongStatus",
    });
  });

  test("postponed without a date waits for one, and opens again with it", async () => {
    const { id } = await create();
    await move(id, "opening", "closing");
    const reason = "Salle indisponible";
    expect((await staff.post(`/rencontres/${id}/postponement`, { reason })).body).toMatchObject({
      status: "postponed",
      date: "2027-03-18",
    });
    const again = await staff.post(`/rencontres/${id}/postponement`, { date: "2027-06-10", reason });
    expect(again.body).toMatchObject({
      status: "open",
      date: "2027-06-10",
      postponements: [
        { from: "2027-03-18", reason },
        { from: "2027-03-18", reason },
      ],
    });
  });

  test("is not postponed to a day gone by", async () => {
    const { id } = await create();
    await move(id, "opening");
    const body = { date: "2026-11-22", reason: "Salle indisponible" };
    expect((await staff.post(`/rencontres/${id}/postponement`, body)).body).toMatchObject({
      code: "request.invalid",
      errors: [{ path: "date" }],
    });
  });

  test("leaves a trace of each step in the journal", async () => {
    const { id } = await create();
    await move(id, "opening");
    const { body } = await staff.get(`/audit?subject=${id}`);
    const codes = (body as { items: { code: string }[] }).items.map(({ code }) => code).sort();
    expect(codes).toEqual(["RENCONTRE_CREATED", "RENCONTRE_OPENED"]);
  });

  test("has slots that follow one another", async () => {
    const slots = [
      { id: "a", start: "09:00", end: "09:20" },
      { id: "b", start: "09:10", end: "09:30" },
    ];
    expect((await staff.post("/rencontres", aRencontre({ slots }))).body).toMatchObject({
      code: "request.invalid",
      errors: [{ message: "Créneaux : les créneaux se suivent sans se chevaucher." }],
    });
  });
});

describe("nobody but staff", () => {
  test.each([
    ["opening", undefined],
    ["closing", undefined],
    ["start", undefined],
    ["end", undefined],
    ["postponement", { reason: "Salle indisponible" }],
    ["cancellation", { reason: "Salle indisponible" }],
    ["format", { format: "remote" }],
  ])("asks for %s", async (verb, body) => {
    const { id } = await create();
    expect((await app.visitor.post(`/rencontres/${id}/${verb}`, body)).status).toBe(401);
    expect((await member.post(`/rencontres/${id}/${verb}`, body)).status).toBe(403);
    expect(await read(id)).toMatchObject({ status: "draft", version: 1 });
  });

  test("prepares a rencontre", async () => {
    expect((await app.visitor.post("/rencontres", aRencontre())).status).toBe(401);
    expect((await member.post("/rencontres", aRencontre())).status).toBe(403);
  });
});

test.each(["opening", "cancellation"])("%s of a rencontre that does not exist is not found", async (verb) => {
  const { body } = await staff.post(`/rencontres/ren_absent/${verb}`, { reason: "Salle indisponible" });
  expect(body).toMatchObject({ status: 404, code: "rencontre.notFound" });
});
