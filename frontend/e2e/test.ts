import { randomUUID } from "node:crypto";
import { test as base, expect } from "@playwright/test";

interface Account {
  email: string;
  password: string;
}

/** Tests begin at the system's address; with `account`, logged in as somebody new. */
export const test = base.extend<{ account: Account }>({
  baseURL: process.env.APPLYFLOW_URL,
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
