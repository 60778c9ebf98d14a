import type { Locator, Page } from "playwright-core";

/**
 * The first supplier listed for a search, as the API names its criterion (« family=HANDICAP »): awaits the list of that
 * search, as the address changes before the list does, and what was listed before stays until then.
 */
export const firstFound = async (page: Page, criterion: string): Promise<{ link: Locator; name: string }> => {
  await page.locator(`a[href*="suppliers.csv"][href*="${criterion}"]`).waitFor();
  const link = page.locator("[aria-busy=false]").getByRole("article").first().getByRole("link");
  return { link, name: (await link.textContent()) ?? "" };
};
