import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds wrong with a page: the rule, and the HTML of each place that breaks it. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  // No page has frames. For them, axe would open another page each time, and take a third longer.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
