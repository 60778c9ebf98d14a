import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";

type Rules = readonly string[] | undefined;

/** Frames in which nothing runs: mails. Not even the clock that axe waits for goes there. */
const still = "iframe[sandbox]";

/** What is asked of a page, and not of a mail shown in one. */
const ofPages = ["landmark-one-main", "region"];

const violationsOf = async (page: Page, rules: Rules, without: string[] = []): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).exclude(still).disableRules(without);
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
};

/** What such a frame shows, with the styles that were set in it. */
const contentOf = async (frame: Frame) => ({
  html: await frame.content(),
  styles: await frame.evaluate(() =>
    document.adoptedStyleSheets
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
      .join("\n"),
  ),
  width: await frame.evaluate(() => window.innerWidth),
  excess: await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
});

/** What axe holds against a page, and against each mail shown in it, which is looked at in a page of its own. */
export const faults = async (
  page: Page,
  colorScheme: "light" | "dark",
  rules?: readonly string[],
): Promise<string[]> => {
  const found = await violationsOf(page, rules);
  for (const element of await page.locator(still).elementHandles()) {
    const frame = await element.contentFrame();
    if (!frame) continue;
    const { html, styles, width, excess } = await contentOf(frame);
    if (excess > 0) found.push(`mail cut off by ${excess} px`);
    const alone = await page.context().newPage();
    await alone.setViewportSize({ width, height: 900 });
    await alone.emulateMedia({ colorScheme });
    await alone.setContent(html);
    await alone.addStyleTag({ content: styles });
    found.push(...(await violationsOf(alone, rules, ofPages)).map((fault) => `mail ${fault}`));
    await alone.close();
  }
  return found;
};
