import { expect, it } from "vitest";
import { count } from "../../shared/text/count.ts";
import { expectSound } from "./every-page.ts";
import { press, typeIn } from "./keyboard.ts";
import { phone } from "./viewports.ts";
import type { World } from "./world.ts";

/** A message is in the product first; a mail only tells of it. */
export const inboxJourney = (world: () => World) => {
  it("a message to a supplier who wants no more mails is read in its inbox and answered, on a phone and by keyboard", async () => {
    const { buyer, supplier } = world();
    const family = { family: "messages" };
    const preferences = "/api/auth/me/mail-preferences";
    await supplier.context.request.put(preferences, { data: { ...family, wanted: false } });
    const sent = await buyer.context.request.post(
      `/api/intents/${buyer.registration.intentIds[0]}/messages`,
      { data: { supplierId: supplier.registration.organisationId, text: "Bonjour, êtes-vous équipés ?" } },
    );
    const { supplier: party, id } = (await sent.json()) as { supplier: { name: string }; id: string };

    const { page: desk } = buyer;
    await desk.goto("/messagerie");
    await desk.getByRole("link", { name: party.name }).first().click();
    await desk.getByText("ne reçoit plus d’avis par courriel").first().waitFor();
    await desk.getByLabel("Votre message").fill("Et quand seriez-vous libres ?");
    await desk.getByRole("button", { name: `Envoyer à ${party.name}` }).click();
    await desk
      .getByRole("list", { name: "Messages échangés" })
      .getByText("Et quand seriez-vous libres ?")
      .waitFor();
    await expectSound(buyer, "messagerie-echange", `/messagerie/${id}`);

    const { page } = supplier;
    await page.setViewportSize(phone);
    await page.goto("/mon-espace");
    await page.getByText("1 échange non lu").waitFor();
    await press(page, page.getByRole("link", { name: "Lire mes messages" }));
    await page.getByText("Non lu", { exact: true }).waitFor();
    await expectSound(supplier, "messagerie", "/messagerie");
    await page.setViewportSize(phone);
    await press(page, page.getByRole("list", { name: "Échanges" }).getByRole("link").first());
    await page.getByText("Et quand seriez-vous libres ?").waitFor();
    await typeIn(page, page.getByLabel("Votre message"), "Dès le 3 mai.");
    await press(page, page.getByRole("button", { name: /^Envoyer à/ }));
    await page.getByRole("list", { name: "Messages échangés" }).getByText("Dès le 3 mai.").waitFor();
    await page.goto("/messagerie");
    await page.getByText("Dès le 3 mai.").waitFor();
    await expect.poll(() => page.getByText("Non lu", { exact: true }).count()).toBe(0);

    await desk.goto("/messagerie");
    const lines = desk.getByRole("list", { name: "Échanges" }).getByRole("listitem");
    const unread = lines.filter({ has: desk.getByText("Non lu", { exact: true }) });
    await unread.filter({ hasText: "Dès le 3 mai." }).filter({ hasText: party.name }).waitFor();
    // Another journey may have left an exchange that this buyer has not read.
    await desk
      .getByRole("link", { name: `Messages ${count(await unread.count(), "non lu", "non lus")}` })
      .waitFor();
    await supplier.context.request.put(preferences, { data: { ...family, wanted: true } });
  });
};
