import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Visit } from "./browser.ts";

const folder = fileURLToPath(new URL("../../.build/screenshots", import.meta.url));
mkdirSync(folder, { recursive: true });

const sizes = [
  { name: "desk", width: 1440, height: 900 },
  { name: "phone", width: 390, height: 844 },
];
const schemes = ["light", "dark"] as const;

const wider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Colours change with the scheme, the rest does not. */
const faults = async (page: Page, scheme: (typeof schemes)[number]) => {
  const axe =
    scheme === "light" ? new AxeBuilder({ page }) : new AxeBuilder({ page }).withRules(["color-contrast"]);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
};

/** What is wrong with a page at both sizes and in both schemes; pictures of it are left to be looked at. */
export const faultsOf = async (
  { page, complaints }: Visit,
  name: string,
  path: string,
): Promise<string[]> => {
  complaints.length = 0;
  const found: string[] = [];
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(path, { waitUntil: "networkidle" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  for (const { name: size, width, height } of sizes) {
    await page.setViewportSize({ width, height });
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme });
      found.push(...(await faults(page, scheme)).map((fault) => `${size} ${scheme} ${fault}`));
      if ((size === "desk") === (scheme === "light"))
        await page.screenshot({ path: join(folder, `${name}-${size}-${scheme}.png`), fullPage: true });
    }
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const excess = await wider(page);
  if (excess > 0) found.push(`scrolls sideways by ${excess} px at 320 px`);
  return [...found, ...complaints];
};

/** Fails with the faults, which say more than a number. */
export const expectSound = async (visit: Visit, name: string, path: string): Promise<void> => {
  expect(await faultsOf(visit, name, path)).toEqual([]);
};
