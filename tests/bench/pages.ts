import type { Browser, CDPSession, Page } from "playwright-core";
import { startBrowser } from "../e2e/browser.ts";
import { startSite } from "../e2e/start-site.ts";

/** Lighthouse's « Slow 4G », as Chrome applies it to requests: 1.6 Mbit/s and 150 ms, with what TCP and TLS cost. */
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1_474.6 * 1_024) / 8,
  uploadThroughput: (675 * 1_024) / 8,
};
const SLOWDOWN = 4;
const RUNS = 3;
const limits = { lcp: 2_500, cls: 0.1, inp: 200 };

declare global {
  interface Window {
    kept: { lcp: number; cls: number; inp: number };
  }
}

type Vitals = { lcp: number; cls: number; inp: number; ready: number };

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

type Visit = { path: string; interact: (page: Page) => Promise<void> };

const visits: Record<string, Visit> = {
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

const measure = async (browser: Browser, url: string, { path, interact }: Visit): Promise<Vitals> => {
  const context = await browser.newContext({
    locale: "fr-FR",
    viewport: { width: 390, height: 844 },
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

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const ms = (value: number): string => `${Math.round(value)} ms`;

/** LCP, CLS and INP of the two pages most visitors land on, on a slow phone; a table in Markdown. */
export const benchPages = async (): Promise<string> => {
  const site = await startSite();
  const browser = await startBrowser();
  try {
    const rows: string[] = [];
    for (const [name, visit] of Object.entries(visits)) {
      const runs: Vitals[] = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await measure(browser, site.url, visit));
      const of = (key: keyof Vitals) => median(runs.map((vitals) => vitals[key]));
      rows.push(
        `| ${name} | ${ms(of("lcp"))} | ${of("cls").toFixed(3)} | ${ms(of("inp"))} | ${ms(of("ready"))} |`,
      );
    }
    return [
      `390 × 844, Slow 4G (562 ms a request, 1.47 Mbit/s), processor ${SLOWDOWN} times slower, median of ${RUNS}.`,
      `Limits: LCP ${ms(limits.lcp)}, CLS ${limits.cls}, INP ${ms(limits.inp)}.`,
      "",
      "| page | LCP | CLS | INP (longest) | taken over by scripts at |",
      "| --- | --- | --- | --- | --- |",
      ...rows,
    ].join("\n");
  } finally {
    await browser.close();
    await site.stop();
  }
};
