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

const megabyte = 1024 * 1024;
const oldExcel = {
  name: "companies.xls",
  mimeType: "application/vnd.ms-excel",
  buffer: Buffer.from("d0cf11e0a1b11ae1", "hex"),
};

test.beforeEach(async ({ page, account }) => {
  expect(account.email).toContain("@");
  await createCampaign(page, "Bad input");
});

for (const [kind, file, sentence] of [
  ["of the wrong type", csv("companies.docx", "no list"), /^A list is a CSV or an Excel file/],
  ["over 10 MB", csv("long.csv", "x".repeat(10 * megabyte + 1)), /^A list may have 10 MB/],
  ["in an old format", oldExcel, /^This is an old Excel workbook \(.xls\). Save it as/],
  ["that is empty", csv("empty.csv", ""), "The file is empty. Choose another one."],
] as const) {
  test(`a list ${kind} is refused next to its field`, async ({ page }) => {
    await chooseFile(page, "Choose list", file);
    const list = page.getByRole("group", { name: "List of companies" });
    await expect(list.getByRole("alert")).toHaveText(sentence);
  });
}

test("a list without addresses is refused, and the one before stays", async ({ page }) => {
  await uploadList(page, smallList);
  await chooseFile(page, "Choose another list", csv("bad.csv", "company,city\nAcme,Berlin\n"));
  const list = page.getByRole("group", { name: "List of companies" });
  await expect(list.getByRole("alert")).toHaveText(/^No column of the list holds e-mail addresses/);
  await toStep(page, "Text");
  await page.getByLabel("Subject").fill("Hello {{company_name}}");
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByText("To: ada@acme.example")).toBeVisible();
  await expect(preview.getByText("Hello Acme")).toBeVisible();
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
  await expect(subject).toHaveAccessibleDescription(
    "The list has no column for {{nonsense}}. Correct the name or remove it.",
  );
  await expect(subject).toHaveValue("Hello {{nonsense}}");
});

for (const [kind, file, sentence] of [
  ["is no PDF", csv("resume.txt", "no PDF"), /^A résumé is a PDF/],
  ["only calls itself a PDF", csv("resume.pdf", "no PDF"), /^A résumé is a PDF/],
  ["is over 5 MB", csv("resume.pdf", "%PDF-1.7".padEnd(5 * megabyte + 1)), /may have 5 MB/],
  ["is empty", csv("resume.pdf", ""), "The file is empty. Choose another one."],
] as const) {
  test(`a résumé that ${kind} is refused next to its field`, async ({ page }) => {
    await toStep(page, "Résumé");
    await chooseFile(page, "Choose résumé", file);
    const resume = page.getByRole("group", { name: "Your résumé" });
    await expect(resume.getByRole("alert")).toHaveText(sentence);
  });
}

test("a text that leaves rows out says so before the start", async ({ page }) => {
  await uploadList(page, smallList);
  await toStep(page, "Text");
  await page.getByLabel("Subject").fill("Hello {{company_name}}");
  const text = page.getByRole("textbox", { name: "Text" });
  await text.fill("Dear {{recipient_name}}");
  await page.getByRole("button", { name: "Save and continue" }).click();
  await toStep(page, "Start");
  const leftOut = page.getByRole("status").filter({ hasText: "1 of 2 rows would get no mail" });
  await expect(leftOut).toContainText("recipient_name is empty in one row, line 5.");
  await page.getByRole("button", { name: "Change the text" }).click();
  await text.fill("Dear {{recipient_name|Hiring Team}}");
  await page.getByRole("button", { name: "Save and continue" }).click();
  await toStep(page, "Start");
  await expect(page.getByRole("heading", { name: "Ready to start?" })).toBeVisible();
  await expect(leftOut).toBeHidden();
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
