import { expect, it } from "vitest";
import { expectSound } from "./every-page.ts";
import type { World } from "./world.ts";

const desk = { width: 1440, height: 900 };
const rencontre = "/equipe/rencontres/ren_demo2";

/** How many convocations are in the outbox, whatever their state. */
const convocations = async ({ staff }: World): Promise<number> => {
  const answer = await staff.context.request.get("/api/mails?limit=200");
  const { items } = (await answer.json()) as { items: { kind: string }[] };
  return items.filter(({ kind }) => kind === "convocation").length;
};

export const roundJourney = (world: () => World) => {
  it("the team closes the recensement and starts a round", async () => {
    const { page } = world().staff;
    await page.setViewportSize(desk);
    await page.goto(rencontre);
    await page.getByRole("button", { name: "Clore le recensement" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Clore le recensement" }).click();
    await page.getByRole("status").getByText("Le recensement est clos").waitFor();
    await page.getByRole("tab", { name: "Rondes" }).click();
    await page.getByRole("button", { name: "Lancer une ronde" }).click();
    await page.getByLabel("Proximité").press("ArrowRight");
    await page.getByRole("button", { name: "Lancer la ronde" }).click();
    await page.getByRole("heading", { level: 1, name: "Ronde 1" }).waitFor();
    await page.getByRole("button", { name: "Valider la ronde" }).waitFor({ timeout: 60_000 });
  });

  it.each(["plan", "rapprochements", "ecartes", "ajustements"])("the %s of the round is accessible", (part) =>
    expectSound(world().staff, `ronde-${part}`, `${rencontre}/rondes/1?onglet=${part}`),
  );

  it("a meeting is found by the arrow keys and pinned; the rest is computed again around it", async () => {
    const { page } = world().staff;
    await page.setViewportSize(desk);
    await page.goto(`${rencontre}/rondes/1`);
    const plan = page.getByRole("table", { name: /Plan/ });
    await plan.getByRole("button").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("table 2");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    const pair = (await dialog.getByRole("heading").first().textContent()) ?? "";
    await dialog.getByRole("button", { name: "Épingler ici" }).click();
    await page.getByRole("status").getByText("Le rendez-vous est épinglé.").waitFor();
    await page.getByRole("tab", { name: /1.ajustement/ }).click();
    await page.getByRole("listitem").filter({ hasText: pair }).waitFor();
    await page.getByRole("button", { name: "Valider la ronde" }).waitFor({ timeout: 60_000 });
  });

  it("the convocations are counted, confirmed, and sent once", async () => {
    const { page } = world().staff;
    await page.getByRole("button", { name: "Valider la ronde" }).click();
    await page.getByRole("button", { name: /^Envoyer les \d+.convocations$/ }).click();
    const confirm = page.getByRole("dialog").getByRole("button", { name: /^Envoyer/ });
    const counted = Number(/\d+/.exec((await confirm.textContent()) ?? "")?.[0]);
    await confirm.click();
    await page.getByText("Publiée", { exact: true }).waitFor({ timeout: 60_000 });
    await expect.poll(() => convocations(world()), { timeout: 30_000 }).toBe(counted);
  });

  it("a participant finds its programme", async () => {
    const { buyer } = world();
    await expectSound(buyer, "mon-programme", "/rencontres/ren_demo2");
    await buyer.page.getByRole("heading", { name: "Votre programme" }).waitFor();
  });
};
