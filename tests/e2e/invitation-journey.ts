import { expect, it } from "vitest";
import { expectDialogSound } from "./every-page.ts";
import type { World } from "./world.ts";

/** The team invites those of the annuaire who could answer what is short of answers, while registration is open. */
export const invitationJourney = (world: () => World) => {
  it("suppliers who could fill a gap are invited: the mail is read, counted, sent once, and said beside each", async () => {
    const { staff } = world();
    const { page } = staff;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto("/equipe/rencontres/ren_demo2?onglet=preparation");
    await page.getByRole("button", { name: "Relire et envoyer les invitations" }).click();
    const dialog = page.getByRole("dialog", { name: "Inviter ceux qui pourraient répondre" });
    const confirm = dialog.getByRole("button", { name: /^Envoyer (l’invitation|les \d+.invitations)$/ });
    await confirm.waitFor();
    const counted = Number(/\d+/.exec((await confirm.textContent()) ?? "")?.[0] ?? 1);
    await dialog.frameLocator("iframe").getByText("Ce qu’ils veulent acheter").waitFor();
    await expectDialogSound(staff, "invitations");
    await confirm.click();
    await page.getByText(/invitations? part(ent)?\./).waitFor();
    const answer = await staff.context.request.get("/api/mails?limit=200");
    const { items } = (await answer.json()) as { items: { kind: string }[] };
    expect(items.filter(({ kind }) => kind === "rencontre-invitation")).toHaveLength(counted);
    await page
      .getByRole("table", { name: "Fournisseurs de l’annuaire à inviter" })
      .getByText(/^Invité le/)
      .first()
      .waitFor();
    expect(await page.getByRole("button", { name: "Relire et envoyer les invitations" }).count()).toBe(0);
  });
};
