import { beforeEach, describe, expect, test } from "vitest";
import { roundSchema } from "../../shared/rounds/schema.ts";
import { runEngine } from "../background.ts";
import { id, rencontreBeforeRounds } from "./rencontre-before-rounds.ts";

type Setting = Awaited<ReturnType<typeof rencontreBeforeRounds>>;
let app: Setting["app"];
let staff: Setting["staff"];
let path: Setting["path"];
let buyers: Setting["buyers"];
let suppliers: Setting["suppliers"];
let read: Setting["read"];
let compute: Setting["compute"];
let adjust: Setting["adjust"];
let pairsOf: Setting["pairsOf"];
beforeEach(async () => {
  ({ app, staff, path, buyers, suppliers, read, compute, adjust, pairsOf } = await rencontreBeforeRounds());
});

describe("an adjustment", () => {
  beforeEach(async () => {
    await compute();
  });

  test("keeps two participants apart, until it is undone", async () => {
    const veto = { type: "veto", buyer: id(buyers, 0), supplier: id(suppliers, 0) };
    expect((await adjust(veto)).status).toBe(202);
    expect(await pairsOf()).not.toContain(`${veto.buyer} ${veto.supplier}`);
    expect((await staff.delete(`${path}/1/adjustments/1`)).status).toBe(202);
    await runEngine(app);
    expect(await pairsOf()).toContain(`${veto.buyer} ${veto.supplier}`);
    expect((await staff.delete(`${path}/1/adjustments/1`)).body).toMatchObject({
      code: "adjustment.notFound",
    });
  });

  test("leaves the rest of the plan where it is", async () => {
    const before = (await read()).plan?.meetings ?? [];
    const meeting = before[0];
    await adjust({ type: "move", meetingId: meeting?.id, slot: "s6", table: 10 });
    const after = (await read()).plan?.meetings ?? [];
    const places = (meetings: typeof before) =>
      meetings.map(({ id, slot, table }) => `${id} ${slot} ${table}`);
    const others = (meetings: typeof before) =>
      places(meetings.filter(({ id }) => id !== meeting?.id)).sort();
    expect(places(after)).toContain(`${meeting?.id} s6 10`);
    expect(others(after)).toEqual(others(before));
  });

  test("lets two meetings change places, and is taken back whole, to the very plan before", async () => {
    const before = await read();
    const [one, other] = before.plan?.meetings ?? [];
    const answer = await adjust(
      { type: "move", meetingId: one?.id, slot: other?.slot, table: other?.table },
      { type: "move", meetingId: other?.id, slot: one?.slot, table: one?.table },
    );
    expect(answer.status).toBe(202);
    const changed = await read();
    expect(changed.plan?.meetings).toContainEqual(
      expect.objectContaining({ id: one?.id, slot: other?.slot, table: other?.table, pinned: true }),
    );
    const undone = (await staff.delete(`${path}/1/adjustments/2`)).as(roundSchema);
    expect(undone).toMatchObject({ status: "proposed", adjustments: [] });
    expect((await read()).plan).toEqual(before.plan);
  });

  test("that replaces another one gives it back when it is taken back", async () => {
    const pin = { type: "pin", buyer: id(buyers, 1), supplier: id(suppliers, 2) };
    await adjust({ ...pin, slot: "s5" });
    await adjust({ ...pin, slot: "s6" });
    expect((await read()).adjustments).toMatchObject([{ slot: "s6" }]);
    await staff.delete(`${path}/1/adjustments/2`);
    expect((await read()).adjustments).toMatchObject([{ slot: "s5" }]);
  });

  test("taken back when later ones stand frees its meeting, and keeps the others", async () => {
    const pin = { type: "pin", buyer: id(buyers, 1), supplier: id(suppliers, 2), slot: "s5", table: 9 };
    await adjust(pin);
    await adjust({ type: "veto", buyer: id(buyers, 0), supplier: id(suppliers, 0) });
    expect((await staff.delete(`${path}/1/adjustments/1`)).body).toMatchObject({ status: "requested" });
    await runEngine(app);
    const { plan, adjustments } = await read();
    expect(adjustments).toMatchObject([{ type: "veto" }]);
    expect(plan?.meetings).toContainEqual(
      expect.objectContaining({ buyer: pin.buyer, supplier: pin.supplier, slot: "s5", pinned: false }),
    );
  });

  test("pins a meeting to a slot and a table", async () => {
    const pin = { type: "pin", buyer: id(buyers, 1), supplier: id(suppliers, 2), slot: "s5", table: 9 };
    await adjust(pin);
    const { plan } = await read();
    expect(plan?.meetings).toContainEqual(
      expect.objectContaining({
        buyer: pin.buyer,
        supplier: pin.supplier,
        slot: "s5",
        table: 9,
        pinned: true,
      }),
    );
  });

  test("moves a meeting of the plan", async () => {
    const meeting = (await read()).plan?.meetings[0];
    await adjust({ type: "move", meetingId: meeting?.id, slot: "s6" });
    expect((await read()).plan?.meetings).toContainEqual(
      expect.objectContaining({ id: meeting?.id, slot: "s6" }),
    );
  });

  test("shows the plan before it while the next is computed", async () => {
    const veto = { type: "veto", buyer: id(buyers, 0), supplier: id(suppliers, 0) };
    await staff.post(`${path}/1/adjustments`, { adjustments: [veto] });
    const waiting = await read();
    expect(waiting.status).toBe("requested");
    expect(waiting.plan?.meetings).toHaveLength(6);
    await runEngine(app);
    expect((await read()).plan?.meetings).toHaveLength(5);
  });

  test("names what does not exist by its field", async () => {
    const { body } = await adjust(
      { type: "pin", buyer: id(suppliers, 0), supplier: "reg_absent", slot: "s9", table: 99 },
      { type: "move", meetingId: "mtg_absent", slot: "s1" },
    );
    expect((body as { errors: { path: string }[] }).errors.map((error) => error.path)).toEqual([
      "adjustments[0].buyer",
      "adjustments[0].supplier",
      "adjustments[0].slot",
      "adjustments[0].table",
      "adjustments[1].meetingId",
    ]);
  });

  test("is refused with the conflict it makes, and changes nothing", async () => {
    const pin = { type: "pin", buyer: id(buyers, 0), supplier: id(suppliers, 0), slot: "s1" };
    const sameSlot = { ...pin, supplier: id(suppliers, 1) };
    const { body } = await adjust(pin, sameSlot);
    expect(body).toMatchObject({
      code: "adjustment.conflict",
      detail: "Acheteur 1 a déjà un rendez-vous fixé de 09:00 à 09:20, entre Acheteur 1 et Fournisseur 1.",
    });
    expect(await read()).toMatchObject({ adjustments: [], status: "proposed" });
  });

  test("is taken over by a later round on demand", async () => {
    const veto = {
      type: "veto",
      buyer: id(buyers, 0),
      supplier: id(suppliers, 0),
      reason: "Ils se connaissent",
    };
    await adjust(veto);
    expect((await compute({})).adjustments).toEqual([]);
    expect(await compute({ adjustmentsOf: 1 })).toMatchObject({ number: 3, adjustments: [veto] });
    expect(await pairsOf(3)).toHaveLength(5);
  });
});
