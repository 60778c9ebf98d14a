import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Stops of the keyboard on the longest page, and then some. */
const MOST_STOPS = 250;

const focused = (target: Locator) =>
  target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));

/** Whether who looks at the page sees where the keyboard is: an outline, inside the window. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement;
    if (!here) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(here);
    const { top, bottom, left, right } = here.getBoundingClientRect();
    const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    return inside && outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  });

/**
 * Goes on with the Tab key until the keyboard is there, as somebody without a mouse would, and looks whether it can be
 * seen. Fails where no number of Tabs leads there.
 */
export const tabTo = async (page: Page, target: Locator, back = false): Promise<void> => {
  await target.first().waitFor({ state: "attached" });
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await focused(target)) {
      expect(await seen(page), "the focus can be seen").toBe(true);
      return;
    }
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
  }
  throw new Error(`no Tab leads to ${target}`);
};

/** Goes there and presses a key. */
export const press = async (page: Page, target: Locator, key = "Enter", back = false): Promise<void> => {
  await tabTo(page, target, back);
  await page.keyboard.press(key);
};

/** Goes there and types. */
export const typeIn = async (page: Page, target: Locator, text: string): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.type(text);
};

/** Types in a box and takes the first of what is found. */
export const chooseIn = async (page: Page, name: string, text: string, found: RegExp): Promise<void> => {
  await typeIn(page, page.getByRole("combobox", { name }), text);
  await page.getByRole("option", { name: found }).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
};
