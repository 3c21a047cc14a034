import { createCampaign, toStep } from "./steps";
import { expect, test } from "./test";

test("who is not logged in comes to the login and, after it, to the page that was asked for", async ({
  page,
  context,
  account,
}) => {
  await context.clearCookies();
  await page.goto("/limits");
  await expect(page.getByRole("heading", { name: "Log in" })).toBeVisible();
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByRole("textbox", { name: "Password" }).fill(account.password);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("heading", { name: "Limits" })).toBeVisible();
});

test("a session that ends while a text is being written loses no word of it", async ({
  page,
  context,
  account,
}) => {
  await createCampaign(page, "Interrupted");
  await toStep(page, "Text");
  await page.getByLabel("Subject").fill("Half a subject");
  await page.getByRole("textbox", { name: "Text" }).fill("Half a text");
  await context.clearCookies();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expect(page.getByText("Your session has ended.", { exact: false })).toBeVisible();
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByRole("textbox", { name: "Password" }).fill(account.password);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("textbox", { name: "Text" })).toHaveValue("Half a text");
  await expect(page.getByLabel("Subject")).toHaveValue("Half a subject");
});

test("a wrong password is refused without saying which of the two was wrong", async ({
  page,
  context,
  account,
}) => {
  await context.clearCookies();
  await page.goto("/login");
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByRole("textbox", { name: "Password" }).fill("something else");
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("alert")).toContainText("E-mail address or password is wrong");
});

test("an address that has an account is told next to the field", async ({
  page,
  context,
  account,
}) => {
  await context.clearCookies();
  await page.goto("/register");
  const email = page.getByLabel("E-mail address");
  await email.fill(account.email);
  await page.getByRole("textbox", { name: "Password" }).fill(account.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(email).toHaveAttribute("aria-invalid", "true");
});

test("logging out ends the session", async ({ page, account }) => {
  await page.getByRole("button", { name: "Account" }).click();
  await expect(page.getByText(account.email)).toBeVisible();
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await expect(page.getByRole("heading", { name: "Log in" })).toBeVisible();
  await page.goto("/mailbox");
  await expect(page.getByRole("heading", { name: "Log in" })).toBeVisible();
});

test("all sessions can be ended from the settings", async ({ page, account }) => {
  expect(account.email).toContain("@");
  await page.goto("/settings");
  await expect(page.getByText("This session")).toBeVisible();
  await page.getByRole("button", { name: "End all sessions" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End all sessions" }).click();
  await expect(page.getByRole("heading", { name: "Log in" })).toBeVisible();
});
