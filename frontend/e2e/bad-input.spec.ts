import {
  chooseFile,
  connectMailbox,
  createCampaign,
  csv,
  smallList,
  toStep,
  uploadList,
} from "./steps";
import { expect, test } from "./test";

test.beforeEach(async ({ page, account }) => {
  expect(account.email).toContain("@");
  await createCampaign(page, "Bad input");
});

test("a list of the wrong type is refused next to its field", async ({ page }) => {
  await chooseFile(page, "Choose list", csv("companies.docx", "no list"));
  const list = page.getByRole("group", { name: "List of companies" });
  await expect(list.getByRole("alert")).toBeVisible();
});

test("a list without addresses is refused, and the one before stays", async ({ page }) => {
  await chooseFile(page, "Choose list", csv("bad.csv", "company,city\nAcme,Berlin\n"));
  const list = page.getByRole("group", { name: "List of companies" });
  await expect(list.getByRole("alert")).toBeVisible({ timeout: 20_000 });
  await uploadList(page, smallList);
  await expect(list.getByRole("alert")).toBeHidden();
});

test("an unknown placeholder is told next to the field that names it, and the text stays", async ({
  page,
}) => {
  await uploadList(page, smallList);
  await toStep(page, "Text");
  const subject = page.getByLabel("Subject");
  await subject.fill("Hello {{nonsense}}");
  await page.getByRole("textbox", { name: "Text" }).fill("Dear {{recipient_name|team}}");
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expect(subject).toHaveAccessibleDescription(/nonsense/);
  await expect(subject).toHaveValue("Hello {{nonsense}}");
});

test("a résumé that is no PDF is refused next to its field", async ({ page }) => {
  await toStep(page, "Résumé");
  await chooseFile(page, "Choose résumé", csv("resume.txt", "no PDF"));
  const resume = page.getByRole("group", { name: "Your résumé" });
  await expect(resume.getByRole("alert")).toBeVisible();
});

test("a résumé that only calls itself a PDF is refused next to its field", async ({ page }) => {
  await toStep(page, "Résumé");
  await chooseFile(page, "Choose résumé", csv("resume.pdf", "no PDF"));
  const resume = page.getByRole("group", { name: "Your résumé" });
  await expect(resume.getByRole("alert")).toBeVisible();
});

test("a start before everything is there says what is missing", async ({ page }) => {
  await uploadList(page, smallList);
  await toStep(page, "Start");
  await page.getByRole("button", { name: "Start sending" }).click();
  await expect(page.getByRole("alert")).toContainText(/is missing|No mailbox is connected/);
});

test("a start in the past is told next to the time", async ({ page }) => {
  await connectMailbox(page);
  await page.getByRole("link", { name: "Campaigns" }).click();
  await page.getByRole("link", { name: "Continue setting up" }).click();
  await toStep(page, "Start");
  await page.getByRole("radio", { name: "At a time" }).check();
  const time = page.getByLabel("Start time");
  await time.fill("2020-01-01T09:00");
  await page.getByRole("button", { name: "Schedule the start" }).click();
  await expect(time).toHaveAccessibleDescription(/past/);
});

test("a campaign that does not exist says so and leads back", async ({ page }) => {
  await page.goto("/campaigns/00000000-0000-0000-0000-000000000000");
  await expect(page.getByRole("alert")).toContainText("This does not exist");
  await page.getByRole("link", { name: "To your campaigns" }).click();
  await expect(page.getByRole("heading", { name: "Campaigns" })).toBeVisible();
});
