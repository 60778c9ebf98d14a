import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { expectDialogSound } from "./every-page.ts";
import { desktop } from "./viewports.ts";
import type { World } from "./world.ts";

const round = "/equipe/rencontres/ren_demo2/rondes/1";

type PlanMeeting = { id: string; slot: string; table: number; buyerName: string; supplierName: string };

const meetingsOf = async ({ staff }: World): Promise<PlanMeeting[]> => {
  const answer = await staff.context.request.get("/api/rencontres/ren_demo2/rounds/1");
  const { plan } = (await answer.json()) as { plan: { meetings: PlanMeeting[] } };
  return plan.meetings;
};

const openPlan = async ({ staff }: World): Promise<{ page: Page; cell: (place: string) => Locator }> => {
  const { page } = staff;
  await page.setViewportSize(desktop);
  await page.goto(round);
  const grid = page.getByRole("table", { name: /Plan/ });
  await grid.waitFor();
  return { page, cell: (place) => grid.getByRole("button", { name: new RegExp(`^${place} :`) }) };
};

/** The engine has said: the round can be acted on again. */
const computed = (page: Page) =>
  page.getByRole("button", { name: "Valider la ronde" }).waitFor({ timeout: 60_000 });

const centre = async (element: Locator) => {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error("the element is not on the page");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Drags by the mouse, in steps as a hand does; stops short of letting go. */
const dragTo = async (page: Page, from: Locator, to: Locator) => {
  const start = await centre(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const end = await centre(to);
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
};

/** Takes up the first match of the list that some slot can hold, and leads it there by the arrows; some have no hour in common. */
const takeUpWhatFits = async (page: Page): Promise<string> => {
  const list = page.getByRole("region", { name: /sans place/ });
  const target = page.getByRole("status").getByText(/, table 22\. /);
  for (const place of await list.getByRole("button", { name: /^Placer/ }).all()) {
    const name = ((await place.textContent()) ?? "").replace("Placer ", "");
    await place.press("Enter");
    await page.getByRole("status").getByText(name, { exact: true }).waitFor();
    await page.keyboard.press("Control+End");
    for (let up = 0; up < 14; up++) {
      if (!/Impossible/.test((await target.textContent()) ?? "")) return name;
      await page.keyboard.press("ArrowUp");
    }
    await page.keyboard.press("Escape");
  }
  throw new Error("no match without a place fits anywhere");
};

const first = "9.h.30, table 1";
const second = "9.h.30, table 2";

export const roundPlanJourney = (world: () => World) => {
  it("two meetings change places by the mouse, once confirmed; « Annuler » gives the plan back and « Rétablir » does it again", async () => {
    const { page, cell } = await openPlan(world());
    const before = await meetingsOf(world());
    const [one = "", other = ""] = [await cell(first).textContent(), await cell(second).textContent()];
    await dragTo(page, cell(first), cell(second));
    await page
      .getByRole("status")
      .getByText(/^9.h.30, table 2. Possible. Échange avec/)
      .waitFor();
    await page.mouse.up();
    await page.getByRole("dialog", { name: "Cette place est prise" }).waitFor();
    await expectDialogSound(world().staff, "ronde-echange");
    await page.getByRole("dialog").getByRole("button", { name: "Échanger les deux" }).click();
    await page.getByRole("status").getByText("Les deux rendez-vous ont changé de place").waitFor();
    await computed(page);
    const names = (text: string) => text.split(" : ")[1]?.replace(" (voulu par l’équipe)", "");
    expect(names((await cell(first).textContent()) ?? "")).toBe(names(other ?? ""));
    expect(names((await cell(second).textContent()) ?? "")).toBe(names(one ?? ""));
    const moved = (await meetingsOf(world())).filter(({ id, slot, table }) =>
      before.some((meeting) => meeting.id === id && (meeting.slot !== slot || meeting.table !== table)),
    );
    expect(moved).toHaveLength(2);
    await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
    await page.getByRole("status").getByText("Le changement est annulé.").waitFor();
    await expect.poll(() => meetingsOf(world())).toEqual(before);
    await page.getByRole("status").getByRole("button", { name: "Rétablir" }).click();
    // One from the journey before, and the two moves.
    await page.getByRole("tab", { name: /3.ajustements/ }).waitFor();
    await computed(page);
    await page.getByRole("tab", { name: /3.ajustements/ }).click();
    await page
      .getByRole("tabpanel")
      .getByRole("button", { name: /^Annuler/ })
      .first()
      .click();
    await page.getByRole("tab", { name: /1.ajustement/ }).waitFor();
    expect(await meetingsOf(world())).toEqual(before);
  });

  it("a meeting is taken up, carried and put down by the keyboard alone; what each place would mean is said before", async () => {
    const { page, cell } = await openPlan(world());
    const text = (await cell(first).textContent()) ?? "";
    await cell(first).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    const said = page.getByRole("status").getByText(/^9.h.30, table 22\. Libre/);
    await said.waitFor();
    await page.keyboard.press("Escape");
    await said.waitFor({ state: "detached" });
    expect(await cell(first).textContent()).toBe(text);
    await cell(first).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    await said.waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Le rendez-vous est déplacé").waitFor();
    await computed(page);
    expect(await cell("9.h.30, table 22").textContent()).toContain("voulu par l’équipe");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("table 22");
    await page.getByRole("status").getByRole("button", { name: "Annuler" }).press("Enter");
    await page.getByRole("status").getByText("Le changement est annulé.").waitFor();
    await expect.poll(() => cell(first).textContent()).toBe(text);
  });

  it("a match without a place is put into the plan from the list, and taken out again", async () => {
    const { page } = await openPlan(world());
    const name = await takeUpWhatFits(page);
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Le rendez-vous est ajouté").waitFor();
    await computed(page);
    const added = page
      .getByRole("table", { name: /Plan/ })
      .getByRole("button", { name: /table 22 :/ })
      .filter({ hasText: name.split(" et ")[0] ?? "" });
    // The page learns a moment after the message that the engine is at work: the meeting is there once it is done.
    await added.waitFor({ timeout: 60_000 });
    await added.press("Space");
    await page.getByRole("dialog").getByRole("button", { name: "Désépingler" }).click();
    await page.getByRole("status").getByText("Le rendez-vous est libéré.").waitFor();
    await computed(page);
    await page.getByRole("tab", { name: /1.ajustement/ }).waitFor();
  });
};
