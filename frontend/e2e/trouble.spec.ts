import { rename } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { start, writeTemplate } from "./api";
import { lostAnswer, planFaults, refusedMails } from "./google";
import { receivedMails } from "./sandbox";
import { chooseResume, connectMailbox, createCampaign, csv, uploadList } from "./steps";
import { startMovableSystem, type MovableSystem } from "./system";
import { expect, test as base } from "./test";

/* What only its user can answer or hurry on. Leases and look-ups take real time, so this is a system whose time can be moved. */

const test = base.extend<object, { system: MovableSystem }>({
  system: [
    // Playwright wants a pattern here, whatever is taken from it.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const system = await startMovableSystem();
      await use(system);
      await system.stop();
    },
    { scope: "worker" },
  ],
});

test.describe.configure({ mode: "parallel" });

const sender = "seeker@example.com";

/** A running campaign with so many people on its list, at addresses of its own. */
async function running(page: Page, name: string, people: string[]): Promise<string> {
  await connectMailbox(page);
  await createCampaign(page, name);
  const id = /campaigns\/([^/]+)/.exec(page.url())?.[1] ?? "";
  const rows = people.map((person) => `Acme,${person}@${name}.example`);
  await uploadList(page, csv("list.csv", ["company_name,email", ...rows].join("\n")));
  await writeTemplate(page, id);
  await chooseResume(page);
  return id;
}

async function arrived(page: Page, name: string): Promise<string[]> {
  const mails = await receivedMails(page, sender);
  return mails
    .map(({ to }) => to)
    .filter((to) => to.endsWith(`@${name}.example`))
    .sort();
}

test("of a mail that may have left its user says that it did, or has it sent again", async ({
  page,
  account,
  system,
}) => {
  test.setTimeout(120_000);
  expect(account.email).toContain("@");
  const id = await running(page, "uncertain", ["ada", "bob"]);
  await planFaults(page, lostAnswer("HIDDEN"));
  await start(page, id);
  await page.goto(`/campaigns/${id}`);
  const ada = page.getByRole("row", { name: /ada@uncertain/ });
  const bob = page.getByRole("row", { name: /bob@uncertain/ });
  await expect.poll(() => arrived(page, "uncertain"), { timeout: 30_000 }).toHaveLength(1);
  await expect(ada.getByText("Being sent", { exact: true })).toBeVisible();
  await planFaults(page, lostAnswer("NONE"));
  await system.pass("PT20M");

  await expect(ada.getByText("Uncertain", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(bob.getByText("Being sent", { exact: true })).toBeVisible({ timeout: 30_000 });
  await connectMailbox(page, "second@example.com");
  await system.pass("PT5M");
  await page.goto(`/campaigns/${id}`);
  await expect(bob.getByText("Uncertain", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Completed", { exact: true })).toBeVisible();
  await expect(ada.getByText(/look into your Sent folder/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "The mail to ada@uncertain.example was sent" }).click();
  await expect(ada.getByText("Sent", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Send the mail to bob@uncertain.example again" }).click();
  await expect(bob.getByText("Sent", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("2 of 2 sent")).toBeVisible();
  expect(await arrived(page, "uncertain")).toEqual([
    "ada@uncertain.example",
    "bob@uncertain.example",
  ]);
});

test("mails that failed are sent again, one by itself or all at once", async ({
  page,
  account,
}) => {
  test.setTimeout(120_000);
  expect(account.email).toContain("@");
  const id = await running(page, "failed", ["ada", "bob", "cleo", "dora"]);
  await planFaults(page, refusedMails(3, "Invalid To header"));
  await start(page, id);
  await page.goto(`/campaigns/${id}`);
  await expect(page.getByText("Completed", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("1 of 4 sent")).toBeVisible();
  const ada = page.getByRole("row", { name: /ada@failed/ });
  await expect(ada.getByText(/“Invalid To header”/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Send the mail to/ })).toHaveCount(3);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Send the mail to ada@failed.example again" }).click();
  await expect(page.getByText("2 of 4 sent")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Send 2 failed mails again" }).click();
  await expect(page.getByText("4 of 4 sent")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Completed", { exact: true })).toBeVisible();
  expect(await arrived(page, "failed")).toHaveLength(4);
});

test("a mailbox whose sending keeps failing is shown, and tried again when its user says so", async ({
  page,
  account,
  system,
}) => {
  test.setTimeout(120_000);
  expect(account.email).toContain("@");
  await page.request.put("/sandbox/clock", { data: { skipsWaits: false } });
  const id = await running(page, "stalled", ["ada"]);
  const files = join(system.state, "uploads", "uploads");
  await rename(files, `${files}.away`);
  await start(page, id);
  await page.goto(`/campaigns/${id}`);
  const tryAgain = page.getByRole("button", { name: "Try again now" });
  await expect(async () => {
    await system.pass("PT4M");
    await expect(tryAgain).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText(/Sending has failed several times in a row/)).toBeVisible();
  await expectAccessible(page);

  await rename(`${files}.away`, files);
  await tryAgain.click();
  await expect(page.getByText("1 of 1 sent")).toBeVisible({ timeout: 30_000 });
  expect(await arrived(page, "stalled")).toEqual(["ada@stalled.example"]);
});
