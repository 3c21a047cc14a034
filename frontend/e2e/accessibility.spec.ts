import { expectAccessible } from "./accessible";
import { createCampaign, smallList, toStep, uploadList } from "./steps";
import { expect, test } from "./test";

test("login and registration are accessible", async ({ page }) => {
  for (const [path, title] of [
    ["/login", "Log in"],
    ["/register", "Create your account"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
    await expectAccessible(page);
  }
});

test("every page of an account is accessible", async ({ page, account }) => {
  test.setTimeout(120_000);
  expect(account.email).toContain("@");
  await createCampaign(page, "Accessible");
  await uploadList(page, smallList);
  for (const step of ["List", "Text", "Résumé", "Limits", "Start"] as const) {
    await toStep(page, step);
    await expect(page.getByRole("button", { name: step, exact: false }).first()).toBeVisible();
    await expectAccessible(page);
  }
  for (const [path, title] of [
    ["/", "Campaigns"],
    ["/campaigns/new", "New campaign"],
    ["/mailbox?error=access-denied", "Mailbox"],
    ["/limits", "Limits"],
    ["/sandbox", "Sandbox"],
    ["/settings", "Settings"],
    ["/nowhere", "This page does not exist"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0);
    await expectAccessible(page);
  }
});

test("the way from a new campaign to its list needs no mouse", async ({ page, account }) => {
  expect(account.email).toContain("@");
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Campaigns" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "New campaign" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "New campaign" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("By keyboard");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "By keyboard" })).toBeVisible();
});
