import { resume } from "./sample";
import { sandboxNow } from "./sandbox";
import { expectAccessible } from "./accessible";
import { announceList, disconnectMailbox, start, writeTemplate } from "./api";
import {
  chooseFile,
  chooseResume,
  connectMailbox,
  createCampaign,
  smallList,
  toStep,
  uploadList,
} from "./steps";
import { expect, test } from "./test";

/** Every other test skips the waits. */
test.afterEach(({ page }) => page.request.put("/sandbox/clock", { data: { skipsWaits: true } }));

test("a campaign starts at its time, and the sandbox's clock can be moved there", async ({
  page,
  account,
}) => {
  expect(account.email).toContain("@");
  await connectMailbox(page);
  await page.getByRole("link", { name: "Sandbox" }).click();
  const skip = page.getByRole("switch", { name: "Skip the waits" });
  await expect(skip).toBeChecked();
  await skip.click();
  await expect(skip).not.toBeChecked();

  await createCampaign(page, "Tomorrow");
  await uploadList(page, smallList);
  await toStep(page, "Text");
  await page.getByLabel("Subject").fill("Hello {{company_name}}");
  await page.getByRole("textbox", { name: "Text" }).fill("Dear {{recipient_name|team}}");
  await page.getByRole("button", { name: "Save and continue" }).click();
  await chooseFile(page, "Choose résumé", resume);
  await toStep(page, "Start");
  await page.getByRole("radio", { name: "At a time" }).check();
  const tomorrow = new Date((await sandboxNow(page)).getTime() + 24 * 3_600_000);
  await page.getByLabel("Start time").fill(asField(tomorrow));
  await page.getByRole("button", { name: "Schedule the start" }).click();
  await expect(page.getByText("Scheduled", { exact: true })).toBeVisible();
  await expect(page.getByText(/0 of 2 sent/)).toBeVisible();

  const campaign = page.url();
  await page.getByRole("link", { name: "Sandbox" }).click();
  await skip.click();
  await expect(skip).toBeChecked();
  await page.goto(campaign);
  await expect(page.getByText("Completed", { exact: true })).toBeVisible({ timeout: 40_000 });
  expect((await sandboxNow(page)).getTime()).toBeGreaterThan(tomorrow.getTime() - 60_000);
});

test("a start that waits for its list is shown, and can be taken back", async ({
  page,
  account,
}) => {
  expect(account.email).toContain("@");
  await connectMailbox(page);
  await createCampaign(page, "With its list");
  const id = /campaigns\/([^/]+)/.exec(page.url())?.[1] ?? "";
  await writeTemplate(page, id);
  await chooseResume(page);
  await announceList(page, id);
  await page.reload();
  await toStep(page, "Start");
  await page.getByRole("radio", { name: "As soon as the list has been imported" }).check();
  await page.getByRole("button", { name: "Schedule the start" }).click();
  await expect(page.getByText("It starts by itself as soon as")).toBeVisible();
  await expect(page.getByRole("button", { name: "Take the start back" })).toBeVisible();

  await page.getByRole("link", { name: "Continue setting up" }).click();
  await toStep(page, "Start");
  await expect(page.getByRole("button", { name: "Start sending" })).toBeHidden();
  await page.getByRole("button", { name: "Take the start back" }).click();
  await expect(page.getByRole("button", { name: "Start sending" })).toBeVisible();
});

test("a start that could not be is told with its reason, until it is started by hand", async ({
  page,
  account,
}) => {
  expect(account.email).toContain("@");
  await connectMailbox(page);
  await createCampaign(page, "Without its mailbox");
  const id = /campaigns\/([^/]+)/.exec(page.url())?.[1] ?? "";
  await writeTemplate(page, id);
  await chooseResume(page);
  const arrive = await announceList(page, id, "company_name,email\nAcme,ada@refused.example\n");
  await start(page, id, "AUTO");
  await disconnectMailbox(page);
  await arrive();

  await page.goto(`/campaigns/${id}`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("It did not start by itself")).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByText("No mailbox is connected")).toBeVisible();
  await expect(page.getByText(/It does not try again by itself/)).toBeVisible();
  await expectAccessible(page);

  await expect(page.getByRole("link", { name: "To your mailbox" })).toBeVisible();
  await connectMailbox(page);
  await page.goto(`/campaigns/${id}`);
  await expect(page.getByText(/One is connected now: start it yourself/)).toBeVisible();
  await page.getByRole("link", { name: "Continue setting up" }).click();
  await toStep(page, "Start");
  await page.getByRole("button", { name: "Start sending" }).click();
  await expect(page.getByText("Completed", { exact: true })).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText("It did not start by itself")).toBeHidden();
});

/** As a field for date and time wants it: local, in minutes. */
function asField(time: Date): string {
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
