import { expect, type Page } from "@playwright/test";

/* Short cuts past pages that other tests show. */

/** As the page itself would ask. */
async function ask(page: Page, method: "POST" | "PUT", path: string, data: object) {
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.fetch(path, { method, data, headers });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
}

export async function writeTemplate(page: Page, campaignId: string) {
  await ask(page, "PUT", `/api/campaigns/${campaignId}/template`, {
    subject: "Hello {{company_name}}",
    body: "Dear {{recipient_name|team}}",
  });
}

/** A list that never arrives. */
export async function announceList(page: Page, campaignId: string) {
  await ask(page, "POST", `/api/campaigns/${campaignId}/list-uploads`, {
    filename: "late.csv",
    size: 1,
    contentType: "text/csv",
  });
}

export async function start(page: Page, campaignId: string) {
  await ask(page, "POST", `/api/campaigns/${campaignId}/start`, { type: "MANUAL" });
}
