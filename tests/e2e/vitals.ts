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

/** The two pages most visitors land on, and what they do there first. */
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
  const drawn = await page.evaluate(() => ({ ...window.kept }));
  await interact(page);
  await page.waitForLoadState("networkidle");
  const after = await page.evaluate(() => ({ ...window.kept }));
  await context.close();
  return { lcp: drawn.lcp, cls: after.cls, inp: after.inp, ready };
};
