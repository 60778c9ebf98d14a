import { expect, it } from "vitest";
import type { RegistrationInput, RencontreInput } from "../../shared/rencontres/schema.ts";
import { expectSound } from "./every-page.ts";
import { desktop } from "./viewports.ts";
import type { World } from "./world.ts";

type Taking = RegistrationInput & { side: "buyer" | "supplier"; organisationName: string };

/** A rencontre of its own, of two suppliers who name one contact and a buyer; answers with its id and their names. */
const withSharedContact = async ({ staff }: World): Promise<{ id: string; names: string[] }> => {
  const { request } = staff.context;
  const demonstration = "/api/rencontres/ren_demo2";
  const post = async (path: string, data: object = {}) => {
    const answer = await request.post(path, { data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as { id: string };
  };
  const { date, slots, tables, venue } = (await (await request.get(demonstration)).json()) as RencontreInput;
  const { id } = await post("/api/rencontres", {
    title: "Une personne pour deux",
    ...{ date, slots, tables, venue },
  });
  await post(`/api/rencontres/${id}/opening`);
  const { items } = (await (await request.get(`${demonstration}/registrations?limit=200`)).json()) as {
    items: Taking[];
  };
  const buyer = items.find(({ side }) => side === "buyer");
  const suppliers = items.filter(({ side }) => side === "supplier").slice(0, 2);
  const contact = { name: "Camille Roux", email: "camille.roux@exemple.fr" };
  for (const { organisationId } of suppliers)
    await post(`/api/rencontres/${id}/registrations`, { organisationId, contact });
  await post(`/api/rencontres/${id}/registrations`, {
    organisationId: buyer?.organisationId,
    contact: buyer?.contact,
    intentIds: buyer?.intentIds,
  });
  return { id, names: suppliers.map(({ organisationName }) => organisationName) };
};

/** One person behind several participants, and a buyer who comes with others. */
export const onePersonJourney = (world: () => World) => {
  it("the preparation tells of one contact for two, staff say that they will be two, and take it back", async () => {
    const { staff } = world();
    const { id, names } = await withSharedContact(world());
    await expectSound(
      staff,
      "equipe-preparation-contact-partage",
      `/equipe/rencontres/${id}?onglet=preparation`,
    );
    const { page } = staff;
    await page.setViewportSize(desktop);
    await page
      .getByText(/^Camille Roux est le contact de .*.: leurs rendez-vous ne seront pas à la même heure\.$/)
      .waitFor();
    for (const name of names) expect(await page.getByText(name).count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Ils seront deux" }).click();
    await page.getByText(/vous avez dit qu’ils seront deux/).waitFor();
    await page.getByRole("button", { name: "Annuler", exact: true }).click();
    await page.getByRole("button", { name: "Ils seront deux" }).waitFor();
  }, 120_000);

  it("staff say of a buyer that two will come, beside its registration", async () => {
    const { staff } = world();
    const { page } = staff;
    await page.setViewportSize(desktop);
    await page.goto("/equipe/rencontres/ren_demo2?onglet=inscriptions");
    await page
      .getByRole("button", { name: /1.personne, changer$/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Combien de personnes viendront").selectOption("2");
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText(/.: 2.personnes\.$/).waitFor();
    await page.getByRole("button", { name: "Annuler", exact: true }).click();
    await page.getByText(/.: 1.personne\.$/).waitFor();
  });

  it("a buyer says that it comes with a colleague, and reads it again", async () => {
    const { buyer } = world();
    const { page } = buyer;
    await page.goto("/rencontres/ren_demo2");
    await page.getByRole("button", { name: "Souhaits, refus et disponibilités" }).click();
    await page.getByLabel("Combien de personnes viendront").selectOption("2");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Votre inscription est modifiée").waitFor();
    const summary = page.getByRole("paragraph").filter({ hasText: /^2.personnes/ });
    await summary.waitFor();
    await page.getByRole("button", { name: "Souhaits, refus et disponibilités" }).click();
    await page.getByLabel("Combien de personnes viendront").selectOption("1");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await summary.waitFor({ state: "detached" });
  });
};
