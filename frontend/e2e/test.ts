import { randomUUID } from "node:crypto";
import { test as base, expect } from "@playwright/test";
import { startLocalSystem, type LocalSystem } from "./system";

interface Account {
  email: string;
  password: string;
}

/**
 * Tests begin at the address of their worker's system, or of one that runs already, if APPLYFLOW_URL names it; with `account`, logged in as
 * somebody new.
 */
export const test = base.extend<{ account: Account }, { system: LocalSystem }>({
  system: [
    // Playwright wants a pattern here, whatever is taken from it.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const url = process.env.APPLYFLOW_URL;
      const system = url ? { url, stop: () => Promise.resolve() } : await startLocalSystem();
      await use(system);
      await system.stop();
    },
    { scope: "worker" },
  ],
  baseURL: ({ system }, use) => use(system.url),
  account: async ({ page }, use) => {
    const account = { email: `${randomUUID()}@example.org`, password: "correct horse battery" };
    await page.goto("/register");
    await page.getByLabel("E-mail address").fill(account.email);
    await page.getByRole("textbox", { name: "Password" }).fill(account.password);
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByRole("heading", { name: "Campaigns" })).toBeVisible();
    await use(account);
  },
});

export { expect };
