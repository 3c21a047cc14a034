import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 900 };

/** No violation that axe knows of, light and dark, and nothing to scroll sideways for on a phone. */
export async function expectAccessible(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
    const axe = new AxeBuilder({ page });
    // Only colours differ from one scheme to the other.
    if (colorScheme === "dark") axe.withRules(["color-contrast"]);
    const { violations } = await axe.analyze();
    expect(
      violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) })),
      `${page.url()} in ${colorScheme}`,
    ).toEqual([]);
  }
  await page.setViewportSize(phone);
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(excess, `pixels to scroll sideways on a phone at ${page.url()}`).toBeLessThanOrEqual(0);
  await page.setViewportSize(desktop);
}
