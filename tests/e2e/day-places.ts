import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { DayChange } from "../../shared/rounds/schema.ts";
import { expectDialogSound } from "./every-page.ts";
import { press, tabTo } from "./keyboard.ts";
import type { World } from "./world.ts";

const rencontre = "/api/rencontres/ren_demo2";
const patience = { timeout: 60_000 };

type Side = { registrationId: string; name: string };
type Plan = {
  round: number;
  meetings: { status: string; place: { slot: string; table: number }; buyer: Side; supplier: Side }[];
};

const read = async <T>({ staff }: World, path: string): Promise<T> =>
  (await staff.context.request.get(`${rencontre}${path}`)).json();

/** A change of the day, done by the API; the places that it frees stay free. */
const changed = async (world: World, change: DayChange): Promise<void> => {
  const { request } = world.staff.context;
  const asked = await request.post(`${rencontre}/replanning`, { data: { change, fill: false } });
  const { number } = (await asked.json()) as { number: number };
  const status = async () => (await read<{ status: string }>(world, `/rounds/${number}`)).status;
  await expect.poll(status, patience).toBe("proposed");
  await request.post(`${rencontre}/rounds/${number}/publication`);
  await expect.poll(async () => (await read<Plan>(world, "/plan")).round, patience).toBe(number);
};

const openChanges = async (page: Page) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/equipe/rencontres/ren_demo2/jour?onglet=changements");
  await page.getByRole("heading", { level: 1, name: "La journée" }).waitFor();
};

/** A pair that is there, has no meeting, and could have one in the first slot. */
const waitingPair = async (world: World): Promise<{ buyer: Side; supplier: Side }> => {
  const { slots } = await read<{ slots: { id: string }[] }>(world, "");
  const { meetings } = await read<Plan>(world, "/plan");
  const slot = slots[0]?.id ?? "";
  const found = meetings.find(({ status, place }) => status === "planned" && place.slot === slot);
  if (!found) throw new Error("no meeting is planned in the first slot");
  const { buyer, supplier } = found;
  const { registrationId } = supplier;
  await changed(world, { kind: "absent", registrationId, from: slot });
  await changed(world, { kind: "back", registrationId, from: slot });
  for (const one of [buyer, supplier])
    await world.staff.context.request.post(`${rencontre}/registrations/${one.registrationId}/arrival`, {
      data: { arrived: true },
    });
  return { buyer, supplier };
};

/** Places that fall free during the day, and those who wait for one. */
export const dayPlaces = (world: () => World) => {
  it("those who wait and are there are called: their names are read out, and free places given to them", async () => {
    const { buyer, supplier } = await waitingPair(world());
    const { page } = world().staff;
    await openChanges(page);
    const pair = `${buyer.name} et ${supplier.name}`;
    await page.getByRole("heading", { name: /^Liste d’attente pour/ }).waitFor();
    await page.getByRole("listitem").filter({ hasText: pair }).first().waitFor();
    await page.getByRole("button", { name: "Donner les places libres" }).click();
    const dialog = page.getByRole("dialog", { name: "Donner les places libres" });
    const confirm = dialog.getByRole("button", { name: /^Appliquer et prévenir \d+.participants$/ });
    await confirm.waitFor(patience);
    await dialog.getByText(pair).first().waitFor();
    await expectDialogSound(world().staff, "jour-places-libres");
    await confirm.click();
    await page.getByText("Places libres données à ceux qui attendaient").first().waitFor(patience);
    const { meetings } = await read<Plan>(world(), "/plan");
    const placed = meetings.filter(
      (one) =>
        one.buyer.name === buyer.name && one.supplier.name === supplier.name && one.status === "planned",
    );
    expect(placed).toHaveLength(1);
  }, 180_000);

  it("a table that was lost is given back by keyboard alone, and counts among the free ones", async () => {
    const { slots } = await read<{ slots: { id: string }[] }>(world(), "");
    await changed(world(), { kind: "tableLost", table: 2, from: slots[0]?.id ?? "" });
    const { page } = world().staff;
    await openChanges(page);
    await page.getByText("La table 2 n’est plus utilisée.").waitFor();
    const free = async () =>
      Number(/(\d+).tables? libres?/.exec((await page.locator("main").textContent()) ?? "")?.[1]);
    await expect.poll(free).toBeGreaterThanOrEqual(0);
    const before = await free();
    await press(page, page.getByRole("button", { name: "La table 2 est retrouvée" }));
    const dialog = page.getByRole("dialog", { name: "Table 2 retrouvée" });
    const confirm = dialog.getByRole("button", { name: /^(Appliquer|Enregistrer)/ });
    await confirm.waitFor(patience);
    await tabTo(page, confirm);
    await page.keyboard.press("Enter");
    await page.getByText("La table 2 n’est plus utilisée.").waitFor({ state: "detached", ...patience });
    await page.getByText("Table 2 : retrouvée").waitFor();
    await expect.poll(free).toBeGreaterThanOrEqual(before);
    const { lostTables } = await read<{ lostTables: { table: number }[] }>(world(), "");
    expect(lostTables.map(({ table }) => table)).not.toContain(2);
  }, 180_000);
};
