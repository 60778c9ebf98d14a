import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { expectDialogSound, expectSound } from "./every-page.ts";
import { publishDemonstration } from "./published-demonstration.ts";
import { desktop } from "./viewports.ts";
import type { World } from "./world.ts";

const tablet = { width: 820, height: 1180 };
const rencontre = "/equipe/rencontres/ren_demo2";

type Participant = { id: string; side: string; organisationName: string; arrivedAt?: string };

const participants = async ({ staff }: World): Promise<Participant[]> => {
  const answer = await staff.context.request.get("/api/rencontres/ren_demo2/registrations?limit=200");
  return ((await answer.json()) as { items: Participant[] }).items;
};
const hasArrived = async (world: World, name: string): Promise<boolean> =>
  (await participants(world)).find(({ organisationName }) => organisationName === name)?.arrivedAt !==
  undefined;

const plan = async ({ staff }: World) => {
  const answer = await staff.context.request.get("/api/rencontres/ren_demo2/plan");
  return (await answer.json()) as {
    round: number;
    meetings: {
      status: string;
      absent: string[];
      place: { slot: string; table: number };
      buyer: { name: string };
    }[];
  };
};

const changesTold = async ({ staff }: World): Promise<number> => {
  const answer = await staff.context.request.get("/api/mails?limit=200");
  const { items } = (await answer.json()) as { items: { kind: string }[] };
  return items.filter(({ kind }) => kind === "plan-changed").length;
};

const openDay = async (page: Page, part = "arrivees") => {
  await page.goto(`${rencontre}/jour?onglet=${part}`);
  await page.getByRole("heading", { level: 1, name: "La journée" }).waitFor();
};

export const dayJourneys = (world: () => World) => {
  it("the team starts the day from the cockpit", async () => {
    await publishDemonstration(world());
    const { page } = world().staff;
    await page.setViewportSize(desktop);
    await page.goto(rencontre);
    await page.getByRole("button", { name: "Commencer la journée" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Commencer la journée" }).click();
    await page.getByRole("link", { name: "Suivre la journée" }).click();
    await page.getByRole("heading", { level: 1, name: "La journée" }).waitFor();
    // Where this is the first journey of all, a round is computed and published before.
  }, 240_000);

  it.each(["arrivees", "rendez-vous", "changements"])("the day’s %s are accessible", (part) =>
    expectSound(world().staff, `jour-${part}`, `${rencontre}/jour?onglet=${part}`),
  );

  it("the big screen is accessible", () => expectSound(world().staff, "ecran", "/ecran/ren_demo2"));

  it("somebody arrives by one press at the welcome desk, and not after all", async () => {
    const { page } = world().staff;
    await page.setViewportSize(tablet);
    await openDay(page);
    const [somebody] = await participants(world());
    const name = somebody?.organisationName ?? "";
    await page.getByLabel("Chercher une organisation ou une personne").fill(name);
    await page.getByRole("button", { name: `Arrivé : ${name}` }).click();
    await expect.poll(() => hasArrived(world(), name)).toBe(true);
    await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
    await expect.poll(() => hasArrived(world(), name)).toBe(false);
  });

  it("somebody arrives by keyboard alone", async () => {
    const { page } = world().staff;
    await openDay(page);
    const name = (await participants(world()))[1]?.organisationName ?? "";
    await page.getByLabel("Chercher une organisation ou une personne").focus();
    await page.keyboard.type(name);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => hasArrived(world(), name)).toBe(true);
  });

  it("without network an arrival waits, and goes out once it is back", async () => {
    const { page, context, complaints } = world().staff;
    await openDay(page);
    const name = (await participants(world()))[2]?.organisationName ?? "";
    await page.getByLabel("Chercher une organisation ou une personne").fill(name);
    await context.setOffline(true);
    await page.getByRole("button", { name: `Arrivé : ${name}` }).click();
    await page.getByText(/1.saisie attend d’être enregistrée/).waitFor();
    await page.getByRole("button", { name: `Annuler l’arrivée de ${name}` }).waitFor();
    await context.setOffline(false);
    await expect.poll(() => hasArrived(world(), name)).toBe(true);
    await page.getByText(/saisie attend/).waitFor({ state: "detached" });
    // The browser complains of each call that could not leave.
    complaints.length = 0;
  });

  it("a meeting that did not take place says who was missing", async () => {
    const { page } = world().staff;
    await page.setViewportSize(desktop);
    await openDay(page, "rendez-vous");
    await page
      .getByRole("list", { name: "Rendez-vous du créneau" })
      .getByRole("listitem")
      .first()
      .getByRole("button", { name: "Acheteur absent" })
      .click();
    const missed = async () =>
      (await plan(world())).meetings.filter(({ status }) => status === "noShow").map(({ absent }) => absent);
    await expect.poll(missed).toEqual([["buyer"]]);
  });

  it("an absence is replanned: shown, counted, confirmed once, and as many are told", async () => {
    const { page } = world().staff;
    await openDay(page, "changements");
    const before = await plan(world());
    const name = before.meetings.find(({ status }) => status === "planned")?.buyer.name ?? "";
    await page.getByRole("button", { name: "Absence ou retard" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Participant").selectOption({ label: name });
    await dialog.getByRole("button", { name: "Voir ce que cela change" }).click();
    const confirm = dialog.getByRole("button", { name: /^Appliquer et prévenir/ });
    await confirm.waitFor({ timeout: 60_000 });
    const counted = Number(/\d+/.exec((await confirm.textContent()) ?? "")?.[0]);
    expect(counted).toBeGreaterThan(1);
    await dialog.getByText("Lire les courriels avant de les envoyer").click();
    await dialog.getByLabel(`Courriel 1 sur ${counted}`).waitFor();
    await expectDialogSound(world().staff, "jour-replanification");
    await confirm.click();
    await page.getByText("Le plan est à jour").waitFor({ timeout: 60_000 });
    expect((await plan(world())).round).toBe(before.round + 1);
    await expect.poll(() => changesTold(world()), { timeout: 30_000 }).toBe(counted);
    await page.getByText(`${name} : absent à partir de`).waitFor();
  });

  it("a table that is lost is emptied, and may be found again, by keyboard alone", async () => {
    const { page } = world().staff;
    await openDay(page, "changements");
    await page.getByRole("button", { name: "Table perdue" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Table", { exact: true }).selectOption("1");
    await dialog.getByRole("button", { name: "Voir ce que cela change" }).press("Enter");
    await dialog
      .getByRole("button", { name: /^(Appliquer|Enregistrer)/ })
      .press("Enter", { timeout: 60_000 });
    await page.getByText("La table 1 n’est plus utilisée.").waitFor({ timeout: 60_000 });
    const tables = (await plan(world())).meetings
      .filter(({ status }) => status === "planned")
      .map(({ place }) => place.table);
    expect(tables).not.toContain(1);
    await page.getByRole("button", { name: "La table 1 est retrouvée" }).waitFor();
  });
};
