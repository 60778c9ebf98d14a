import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { faults } from "./axe.ts";
import type { Visit } from "./browser.ts";

const folder = fileURLToPath(new URL("../../.build/screenshots", import.meta.url));
mkdirSync(folder, { recursive: true });

/** Colours change with the scheme, the layout with the size: the whole of axe runs on both sizes, its colours once more at night. */
const looks = [
  { name: "desk-light", width: 1440, height: 900, colorScheme: "light", rules: undefined },
  { name: "desk-dark", width: 1440, height: 900, colorScheme: "dark", rules: ["color-contrast"] },
  { name: "phone-dark", width: 390, height: 844, colorScheme: "dark", rules: undefined },
] as const;

/** From the smallest phone to a wall: nowhere does a page scroll sideways. */
const widths = [320, 768, 2560, 3840] as const;

const wider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Places where a line may break that French typography keeps whole. */
const breaks = (page: Page) =>
  page.evaluate(() => document.body.innerText.match(/.{0,12}(?: [:;?!»€%]|« ).{0,12}/g) ?? []);

/** What is wrong with a page at both sizes and in both schemes; pictures of it are left to be looked at. */
const faultsOf = async ({ page, complaints }: Visit, name: string, path: string): Promise<string[]> => {
  complaints.length = 0;
  const found: string[] = [];
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => page.getByText("Chargement…").count(), { timeout: 15_000 }).toBe(0);
  for (const { name: look, width, height, colorScheme, rules } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    found.push(...(await faults(page, colorScheme, rules)).map((fault) => `${look} ${fault}`));
    if (!rules) await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true });
  }
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const excess = await wider(page);
    if (excess > 0) found.push(`scrolls sideways by ${excess} px at ${width} px`);
  }
  found.push(...(await breaks(page)).map((text) => `a line may break in: ${text}`));
  return [...found, ...complaints];
};

/** The page as it stands, with what is open over it: at both sizes, by day and by night. */
export const expectDialogSound = async ({ page, complaints }: Visit, name: string): Promise<void> => {
  const found: string[] = [];
  for (const { name: look, width, height, colorScheme, rules } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    found.push(...(await faults(page, colorScheme, rules)).map((fault) => `${look} ${fault}`));
    if (!rules) await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  expect([...found, ...complaints]).toEqual([]);
};

/** Fails with the faults, which say more than a number. */
export const expectSound = async (visit: Visit, name: string, path: string): Promise<void> => {
  expect(await faultsOf(visit, name, path)).toEqual([]);
};
