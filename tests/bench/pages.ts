import { startBrowser } from "../e2e/browser.ts";
import { startSite } from "../e2e/start-site.ts";
import { limits, measure, SLOWDOWN, slowVisits, type Vitals } from "../e2e/vitals.ts";
import { matrixScroll } from "./matrix-scroll.ts";

const RUNS = 3;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const ms = (value: number): string => `${Math.round(value)} ms`;

/** LCP, CLS and INP of the two pages most visitors land on, on a slow phone, and how a large matrix scrolls; tables in Markdown. */
export const benchPages = async (): Promise<string> => {
  const site = await startSite();
  const browser = await startBrowser();
  try {
    const rows: string[] = [];
    for (const [name, visit] of Object.entries(slowVisits)) {
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
      "",
      await matrixScroll(browser, site.url),
    ].join("\n");
  } finally {
    await browser.close();
    await site.stop();
  }
};
