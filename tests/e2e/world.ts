import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { demoStaff } from "../../functions/demo/demo-staff.ts";
import { startBrowser, type Visit, visit } from "./browser.ts";
import { openQuestions } from "./open-questions.ts";
import { signIn } from "./people.ts";
import { type Site, startSite } from "./start-site.ts";

type Registered = { side: string; organisationId: string; contact: { email: string }; intentIds: string[] };

/** The running site of the demonstration and those who visit it; filled in before the first test. */
export type World = {
  site: Site;
  browser: Browser;
  anybody: Visit;
  staff: Visit;
  /** Somebody registered for the next rencontre, on each side. */
  buyer: Visit & { registration: Registered };
  supplier: Visit & { registration: Registered };
  /** The link of a question that waits for an answer. */
  followUp: string;
  /** A participant who was sent one too, and whom nobody answers for. */
  waiting: string;
};

const registered = async ({ context }: Visit, side: "buyer" | "supplier"): Promise<Registered> => {
  const answer = await context.request.get("/api/rencontres/ren_demo2/registrations?limit=200");
  const { items } = (await answer.json()) as { items: Registered[] };
  const found = items.find((one) => one.side === side && (side === "supplier" || one.intentIds.length > 0));
  if (!found) throw new Error(`no ${side} is registered`);
  return found;
};

const openWorld = async (): Promise<World> => {
  const [site, browser] = await Promise.all([startSite(), startBrowser()]);
  const staff = await visit(browser, site.url);
  await signIn(staff, demoStaff);
  const participant = async (side: "buyer" | "supplier") => {
    const person = await visit(browser, site.url);
    const registration = await registered(staff, side);
    await signIn(person, registration.contact.email);
    return { ...person, registration };
  };
  const { link, waiting } = await openQuestions(site);
  return {
    site,
    browser,
    staff,
    anybody: await visit(browser, site.url),
    buyer: await participant("buyer"),
    supplier: await participant("supplier"),
    followUp: link,
    waiting,
  };
};

/** Opens the world before the tests of a file and closes it after; it is there once a test runs. */
export const openedWorld = (): (() => World) => {
  let world: World | undefined;
  beforeAll(async () => {
    world = await openWorld();
  });
  // A refusal that one journey asks for is no complaint of the next.
  beforeEach(() => {
    if (world)
      for (const { complaints } of [world.anybody, world.staff, world.buyer, world.supplier])
        complaints.length = 0;
  });
  afterAll(async () => {
    await world?.browser.close();
    await world?.site.stop();
  });
  return () => {
    if (!world) throw new Error("the world is opened before the first test");
    return world;
  };
};
