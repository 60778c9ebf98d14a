import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";

const system = "/usr/bin/chromium";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--lang=fr-FR",
];

export const startBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: existsSync(system) ? system : await sparticuz.executablePath(),
    args: flags,
    env: { ...process.env, LANGUAGE: "fr" },
  });

/** A page that keeps what its console complains of. */
export type Visit = { page: Page; context: BrowserContext; complaints: string[] };

export const visit = async (
  browser: Browser,
  baseURL: string,
  options: Pick<BrowserContextOptions, "serviceWorkers"> = {},
): Promise<Visit> => {
  const context = await browser.newContext({
    ...options,
    baseURL,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  const complaints: string[] = [];
  context.on("console", (message) => {
    // That a page does not exist is said by its status: the browser complains of it, and nothing is wrong.
    const missingPage =
      message.text().includes("status of 404") && message.location().url === message.page()?.url();
    if (message.type() === "error" && !missingPage)
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { page, context, complaints };
};
