import { expect, it } from "vitest";
import { expectSound } from "./every-page.ts";
import type { World } from "./world.ts";

/** How many convocations are in the outbox, whatever their state. */
const convocations = async ({ staff }: World): Promise<number> => {
  const answer = await staff.context.request.get("/api/mails?limit=200");
  const { items } = (await answer.json()) as { items: { kind: string }[] };
  return items.filter(({ kind }) => kind === "convocation").length;
};

export const publicationJourney = (world: () => World) => {
  it("the convocations are counted, confirmed, and sent once", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/rencontres/ren_demo2/rondes/1");
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
