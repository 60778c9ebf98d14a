import { expect, it } from "vitest";
import { expectDialogSound, expectSound } from "./every-page.ts";
import type { World } from "./world.ts";

/** How many convocations are in the outbox, whatever their state. */
const convocations = async ({ staff }: World): Promise<number> => {
  const answer = await staff.context.request.get("/api/mails?limit=200");
  const { items } = (await answer.json()) as { items: { kind: string }[] };
  return items.filter(({ kind }) => kind === "convocation").length;
};

export const publicationJourney = (world: () => World) => {
  it("the convocations are read before they leave, as each will have it; counted, confirmed, and sent once", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/rencontres/ren_demo2/rondes/3");
    await page.getByRole("button", { name: "Valider la ronde" }).click();
    await page.getByRole("button", { name: "Relire et envoyer les convocations" }).click();
    const dialog = page.getByRole("dialog");
    const confirm = dialog.getByRole("button", { name: /^Envoyer les \d+.convocations$/ });
    const counted = Number(/\d+/.exec((await confirm.textContent()) ?? "")?.[0]);
    const chosen = dialog.getByLabel(/^Courriel 1 sur/);
    const name = (await chosen.locator("option:checked").textContent()) ?? "";
    const mail = dialog.frameLocator("iframe");
    await mail.getByText("Bonjour,").waitFor();
    expect(await mail.getByRole("heading", { level: 1 }).evaluate(({ style }) => style.fontSize)).not.toBe(
      "",
    );
    await dialog.getByRole("button", { name: "Suivant" }).click();
    await dialog.getByLabel(/^Courriel 2 sur/).waitFor();
    await dialog.getByRole("tab", { name: "En texte" }).click();
    await dialog.getByRole("button", { name: "Précédent" }).click();
    await dialog.getByLabel(/^Courriel 1 sur/).waitFor();
    expect(name).not.toBe("");
    expect(await convocations(world())).toBe(0);
    await expectDialogSound(world().staff, "apercu-convocations");
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
