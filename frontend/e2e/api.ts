import { expect, type Page } from "@playwright/test";

/* Short cuts past pages that other tests show. */

/** As the page itself would ask. */
async function ask(page: Page, method: "POST" | "PUT" | "DELETE", path: string, data?: object) {
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.fetch(path, { method, data, headers });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return answer;
}

export async function writeTemplate(page: Page, campaignId: string) {
  await ask(page, "PUT", `/api/campaigns/${campaignId}/template`, {
    subject: "Hello {{company_name}}",
    body: "Dear {{recipient_name|team}}",
  });
}

/** A list that arrives when the answer is called, perhaps never. */
export async function announceList(page: Page, campaignId: string, text = " ") {
  const announced = await ask(page, "POST", `/api/campaigns/${campaignId}/list-uploads`, {
    filename: "late.csv",
    size: text.length,
    contentType: "text/csv",
  });
  const { url, headers } = (await announced.json()) as { url: string; headers: object };
  return async () => {
    const arrived = await page.request.put(url, { headers: { ...headers }, data: text });
    expect(arrived.ok(), await arrived.text()).toBe(true);
  };
}

export const disconnectMailbox = (page: Page) => ask(page, "DELETE", "/api/mailbox");

export async function start(page: Page, campaignId: string, type: "MANUAL" | "AUTO" = "MANUAL") {
  await ask(page, "POST", `/api/campaigns/${campaignId}/start`, { type });
}
