import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { expectAccessible } from "./accessible";
import { messyList, resume } from "./sample";
import { receivedMails } from "./sandbox";
import { chooseFile, connectMailbox, createCampaign, uploadList } from "./steps";
import { expect, test } from "./test";

test("a list goes in, one personal mail a row with the résumé comes out", async ({
  page,
  account,
}) => {
  test.setTimeout(240_000);
  expect(account.email).toContain("@");
  await connectMailbox(page);
  await createCampaign(page, "Spring applications");

  await uploadList(page, messyList);
  const accepted = Number(
    /: ([\d,]+) of/.exec(await page.getByText(/rows get a mail/).innerText())?.[1],
  );
  expect(accepted).toBeGreaterThan(0);
  await expect(page.getByRole("columnheader", { name: "Reason" })).toBeVisible();
  await page.getByText(/^Duplicates \([1-9]/).click();
  await expect(page.getByText(/Same address as in line \d+/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Continue" }).click();

  await page.getByLabel("Subject").fill("Application at ");
  await page.getByRole("button", { name: "Insert company_name" }).click();
  await expect(page.getByLabel("Subject")).toHaveValue("Application at {{company_name}}");
  await page.getByLabel("Subject").fill("Application at {{company_name|your company}}");
  await page
    .getByLabel("Text", { exact: false })
    .and(page.getByRole("textbox"))
    .fill("Dear {{recipient_name|Hiring Team}},\n\nplease find my résumé attached.");
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByText(/^Application at (?!\{)/)).toBeVisible();
  const first = await preview.getByText(/^To:/).innerText();
  await preview.getByRole("button", { name: "Next recipient" }).click();
  await expect(preview.getByText(/^To:/)).not.toHaveText(first);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save and continue" }).click();

  await chooseFile(page, "Choose résumé", resume);
  await expect(page.getByText(`${basename(resume)} (`)).toBeVisible();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByLabel("Mails an hour")).toHaveValue("4");
  await page.getByLabel("Mails a day").fill("30");
  await page.getByRole("button", { name: "Save and continue" }).click();

  await expect(page.getByRole("heading", { name: "Ready to start?" })).toBeVisible();
  const limits = await page.request.get("/api/limits");
  expect(await limits.json()).toMatchObject({ daily: 30 });

  await page.getByRole("button", { name: "Send me a test mail" }).click();
  await expect(page.getByText("Sent to seeker@example.com.")).toBeVisible({ timeout: 20_000 });
  const earlier = new Set((await receivedMails(page, "seeker@example.com")).map(({ id }) => id));
  await page.getByRole("button", { name: "Start sending" }).click();

  await expect(page.getByText("Completed", { exact: true })).toBeVisible({ timeout: 150_000 });
  await expect(page.getByText(`${accepted} of ${accepted} sent`)).toBeVisible();
  await expectAccessible(page);

  const mails = (await receivedMails(page, "seeker@example.com")).filter(
    ({ id }) => !earlier.has(id),
  );
  expect(mails).toHaveLength(accepted);
  expect(new Set(mails.map(({ to }) => to.toLowerCase())).size).toBe(accepted);
  expect(mails.filter(({ subject }) => subject.includes("{{"))).toEqual([]);

  await page.getByRole("link", { name: "Sandbox" }).click();
  await page
    .getByRole("link", { name: /^Application at / })
    .first()
    .click();
  await expect(page.getByText("please find my résumé attached.")).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: basename(resume) }).click();
  expect(await readFile(await (await download).path())).toEqual(await readFile(resume));
});
