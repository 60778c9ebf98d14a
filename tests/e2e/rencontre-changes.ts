import { expect, it } from "vitest";
import { expectDialogSound } from "./every-page.ts";
import { press, tabTo, typeIn } from "./keyboard.ts";
import { rencontreOfEight } from "./rencontre-of-eight.ts";
import { desktop } from "./viewports.ts";
import type { World } from "./world.ts";

const mailsOf = async ({ staff }: World, kind: string, about: string): Promise<number> => {
  const answer = await staff.context.request.get("/api/mails?limit=200");
  const { items } = (await answer.json()) as { items: { kind: string; subject: string }[] };
  return items.filter((one) => one.kind === kind && one.subject.includes(about)).length;
};

/** A rencontre that takes place otherwise, or not at all: everybody is told, once staff have read what they will read. */
export const rencontreChanges = (world: () => World) => {
  it("the format is changed by keyboard alone: the link is asked for, the mails are read, and everybody is told once", async () => {
    const title = "Rencontre à distance";
    const { id, told } = await rencontreOfEight(world(), title);
    const { page } = world().staff;
    await page.setViewportSize(desktop);
    await page.goto(`/equipe/rencontres/${id}`);
    await press(page, page.getByRole("button", { name: "Changer de format" }));
    const dialog = page.getByRole("dialog", { name: "Changer de format" });
    await tabTo(page, dialog.getByRole("radio", { name: "En présence" }));
    await page.keyboard.press("ArrowDown");
    await typeIn(page, dialog.getByLabel("Lien de la visioconférence"), "https://visio.exemple.fr/salon");
    await expectDialogSound(world().staff, "changer-de-format");
    await press(page, dialog.getByRole("button", { name: "Relire les courriels" }));
    const confirm = dialog.getByRole("button", {
      name: new RegExp(`^Changer le format et envoyer les ${told}.courriels$`),
    });
    await dialog.frameLocator("iframe").getByText("https://visio.exemple.fr/salon").first().waitFor();
    expect(await mailsOf(world(), "format-changed", title)).toBe(0);
    await expectDialogSound(world().staff, "changer-de-format-courriels");
    await press(page, confirm);
    await page.getByText("Le format est changé ; les inscrits sont prévenus.").waitFor();
    await expect.poll(() => mailsOf(world(), "format-changed", title), { timeout: 30_000 }).toBe(told);
  }, 120_000);

  it("a rencontre is called off: a reason is asked for, and everybody is sent the contacts that were prepared", async () => {
    const title = "Rencontre à annuler";
    const { id, told } = await rencontreOfEight(world(), title);
    const { page } = world().staff;
    await page.setViewportSize(desktop);
    await page.goto(`/equipe/rencontres/${id}`);
    await page.getByRole("button", { name: "Annuler la rencontre" }).click();
    const dialog = page.getByRole("dialog", { name: "Annuler la rencontre" });
    await dialog.getByRole("button", { name: "Relire les courriels" }).click();
    await dialog.getByRole("alert").getByRole("link", { name: /Motif/ }).waitFor();
    await expectDialogSound(world().staff, "annuler");
    const reason = "Les rassemblements sont interdits ce jour-là.";
    await dialog.getByLabel("Motif").fill(reason);
    await dialog.getByRole("button", { name: "Relire les courriels" }).click();
    const confirm = dialog.getByRole("button", {
      name: new RegExp(`^Annuler la rencontre et envoyer les ${told}.courriels$`),
    });
    const mail = dialog.frameLocator("iframe");
    await mail.getByText(reason).first().waitFor();
    await expectDialogSound(world().staff, "annuler-courriels");
    await confirm.click();
    await page.getByText("La rencontre est annulée ; les inscrits sont prévenus.").waitFor();
    await expect.poll(() => mailsOf(world(), "rencontre-cancelled", title), { timeout: 30_000 }).toBe(told);
    await page.getByText("Cette rencontre est annulée").waitFor();
    expect(await page.getByRole("button", { name: /Reporter|Changer de format/ }).count()).toBe(0);
  }, 120_000);
};
