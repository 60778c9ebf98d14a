import type { Browser, CDPSession, Page } from "playwright-core";
import { phone } from "./viewports.ts";

/** Lighthouse's « Slow 4G », as Chrome applies it to requests: 1.6 Mbit/s and 150 ms, with what TCP and TLS cost. */
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1_474.6 * 1_024) / 8,
  uploadThroughput: (675 * 1_024) / 8,
};
export const SLOWDOWN = 4;
export const limits = { lcp: 2_500, cls: 0.1, inp: 200 };

declare global {
  interface Window {
    kept: { lcp: number; cls: number; inp: number };
  }
}

export type Vitals = { lcp: number; cls: number; inp: number; ready: number };

/** Runs in the page before anything else: keeps what the browser tells of itself. */
const watch = () => {
  const kept = { lcp: 0, cls: 0, inp: 0 };
  window.kept = kept;
  const observe = (type: string, read: (entry: PerformanceEntry) => void, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({
      type,
      buffered: true,
      ...more,
    });
  observe("largest-contentful-paint", (entry) => {
    kept.lcp = entry.startTime;
  });
  observe("layout-shift", (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!shift.hadRecentInput) kept.cls += shift.value;
  });
  observe(
    "event",
    (entry) => {
      const { interactionId, duration } = entry as PerformanceEventTiming & { interactionId?: number };
      if (interactionId) kept.inp = Math.max(kept.inp, duration);
    },
    { durationThreshold: 16 },
  );
};

const throttle = async (session: CDPSession) => {
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slow4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
};

export type SlowVisit = { path: string; interact: (page: Page) => Promise<void> };

const look = (path: string): SlowVisit => ({ path, interact: async () => {} });

/** Every public page and form, and what its visitors do there first. */
export const slowVisits: Record<string, SlowVisit> = {
  home: {
    path: "/",
    interact: async (page) => {
      await page.getByRole("button", { name: "Menu" }).click();
      await page.getByRole("button", { name: "Menu" }).click();
      await page.getByLabel("Que cherchez-vous").pressSequentially("espaces", { delay: 120 });
    },
  },
  annuaire: {
    path: "/annuaire",
    interact: async (page) => {
      await page.getByLabel("Métier, produit ou nom").pressSequentially("espaces verts", { delay: 120 });
      await page.getByRole("button", { name: "Filtres" }).click();
      await page.getByLabel("Handicap", { exact: false }).first().click();
      await page.getByRole("button", { name: "Voir la carte" }).click();
    },
  },
  need: {
    path: "/intentions/nouvelle",
    interact: async (page) => {
      await page
        .getByLabel("En une ligne, ce que vous allez acheter")
        .pressSequentially("tonte", { delay: 120 });
      await page
        .getByRole("combobox", { name: "Famille d’achats" })
        .pressSequentially("tonte", { delay: 120 });
      await page.getByRole("option").first().click();
      await page
        .getByRole("combobox", { name: "Lieux d’exécution" })
        .pressSequentially("balma", { delay: 120 });
      await page.getByRole("option", { name: /Balma/ }).first().click();
      await page.getByLabel("Date de lancement prévue").fill("2027-03-01");
    },
  },
  profile: {
    path: "/ma-fiche",
    interact: async (page) => {
      await page.getByLabel("Nom", { exact: true }).pressSequentially("Les Jardins", { delay: 120 });
      await page.getByRole("checkbox").first().click();
      await page.getByRole("combobox", { name: "Commune" }).pressSequentially("balma", { delay: 120 });
      await page.getByRole("option", { name: /Balma/ }).first().click();
      await page
        .getByRole("combobox", { name: "Famille d’achats" })
        .pressSequentially("tonte", { delay: 120 });
      await page.getByRole("option").first().click();
    },
  },
  signIn: {
    path: "/connexion",
    interact: async (page) => {
      await page.getByLabel("Adresse électronique").pressSequentially("camille@exemple.fr", { delay: 60 });
    },
  },
  simulator: {
    path: "/simulateur",
    interact: async (page) => {
      await page.getByLabel("Nom de votre besoin").pressSequentially("tonte", { delay: 120 });
    },
  },
  effort: look("/heures-d-insertion"),
  supplier: look("/fournisseurs/sup_demo001"),
  rencontres: look("/rencontres"),
  rencontre: look("/rencontres/ren_demo2"),
  guide: look("/guide"),
  chapter: look("/guide/achat-direct"),
  accessibility: look("/accessibilite"),
  privacy: look("/donnees-personnelles"),
  legal: look("/mentions-legales"),
  siteMap: look("/plan-du-site"),
};

/** What a slow phone tells of a page: when it is drawn, how much it jumps, how long it takes to answer. */
export const measure = async (
  browser: Browser,
  url: string,
  { path, interact }: SlowVisit,
): Promise<Vitals> => {
  const context = await browser.newContext({
    locale: "fr-FR",
    viewport: phone,
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await throttle(await context.newCDPSession(page));
  await page.addInitScript(watch);
  await page.goto(url + path, { waitUntil: "load" });
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("h1") ?? {}).some((key) => key.startsWith("__react")),
  );
  const ready = await page.evaluate(() => performance.now());
  await interact(page);
  await page.waitForLoadState("networkidle");
  const after = await page.evaluate(() => ({ ...window.kept }));
  await context.close();
  return { lcp: after.lcp, cls: after.cls, inp: after.inp, ready };
};
