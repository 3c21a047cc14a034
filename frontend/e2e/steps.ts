import { basename } from "node:path";
import { expect, type Page } from "@playwright/test";
import { resume } from "./sample";

/* What a person does in several tests, in the words of the pages. */

/** The first one, or another one instead of it. */
export async function connectMailbox(page: Page, address = "seeker@example.com") {
  await page.getByRole("link", { name: "Mailbox", exact: true }).click();
  await page.getByRole("button", { name: /^Connect (Gmail|another account)$/ }).click();
  await page.getByRole("button", { name: address }).click();
  await expect(page.getByText("The mailbox is connected.")).toBeVisible();
}

export async function createCampaign(page: Page, name: string) {
  await page.getByRole("link", { name: "Campaigns" }).click();
  await page.getByRole("link", { name: "New campaign" }).click();
  await page.getByLabel("Name of the campaign").fill(name);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

export async function toStep(page: Page, step: "List" | "Text" | "Résumé" | "Limits" | "Start") {
  await page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: step }).click();
}

interface NamedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Through the dialogue that the button opens. */
export async function chooseFile(page: Page, button: string | RegExp, file: string | NamedFile) {
  const dialogue = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await dialogue).setFiles(file);
}

export function csv(name: string, text: string): NamedFile {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

export const smallList = csv(
  "small.csv",
  `company_name,email,recipient_name,role
Acme,ada@acme.example,Ada,Engineer
Acme,ADA@acme.example,Ada again,Engineer
Nobody,not an address,,
Müller & Söhne,max@mueller.example,,Developer
`,
);

export async function uploadList(page: Page, file: string | NamedFile) {
  await chooseFile(page, /^Choose (another )?list$/, file);
  await expect(page.getByText(/rows get a mail/)).toBeVisible({ timeout: 30_000 });
}

export async function chooseResume(page: Page) {
  await toStep(page, "Résumé");
  await chooseFile(page, "Choose résumé", resume);
  await expect(page.getByText(`${basename(resume)} (`)).toBeVisible();
}
