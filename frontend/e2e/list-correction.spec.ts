import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { start, writeTemplate } from "./api";
import { chooseFile, chooseResume, connectMailbox, createCampaign, csv, uploadList } from "./steps";
import { expect, test } from "./test";
import { workbook } from "./workbook";

const companies = {
  name: "companies.xlsx",
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: workbook({
    Notes: [["Whom to ask"], ["Call the ministry first"]],
    Companies: [
      ["House", "Who", "Private", "Write here", "Remark"],
      ["Acme", "Ada Lovelace", "ada@home.example", "ada@acme.example", "old friend"],
      ["Beta", "GRACE HOPPER", "grace@home.example", "grace@gmial.com", ""],
      ["Gamma", "ALAN TURING", "alan@home.example", "alan@gamma.example", ""],
      ["Delta", "Tim", "tim@home.example", "not an address", "=HYPERLINK(1)"],
      ["Epsilon", "Ada", "al@home.example", "ADA@acme.example", "+49 30 1234"],
    ],
  }),
};

test("a list that was misread is corrected, read again, decided on and exported", async ({
  page,
  account,
}) => {
  test.setTimeout(120_000);
  expect(account.email).toContain("@");
  await connectMailbox(page);
  await sendTo(page, "Autumn", "ada@acme.example");
  await createCampaign(page, "Spring");

  await chooseFile(page, "Choose list", companies);
  const picker = page.getByRole("group", { name: "List of companies" });
  await expect(picker.getByRole("alert")).toHaveText(
    /^No column of the sheet “Notes” holds e-mail addresses. Choose another sheet/,
  );
  const reading = page.getByRole("form", { name: "How the list was read" });
  await expect(reading.getByText("Whom to ask · Call the ministry first")).toBeVisible();
  const again = reading.getByRole("button", { name: "Read again like this" });
  await expect(again).toBeDisabled();
  await reading.getByLabel("Sheet").selectOption("Companies");
  await again.click();
  await expect(page.getByText("companies.xlsx: 5 of 5 rows get a mail.")).toBeVisible();

  await expect(reading.getByLabel("Meaning of Private")).toHaveValue("EMAIL");
  await expect(reading.getByLabel("Line of the headers")).toHaveValue("1");
  await expect(reading.getByText("{{remark}}")).toBeVisible();
  await reading.getByLabel("Meaning of Private").selectOption("");
  await again.click();
  await expect(reading.getByRole("alert")).toHaveText(
    "Say which column holds the e-mail addresses.",
  );
  await reading.getByLabel("Meaning of Write here").selectOption("E-mail address");
  await reading.getByLabel("Meaning of House").selectOption("Company");
  await reading.getByLabel("Meaning of Who").selectOption("Recipient");
  await expectAccessible(page);
  await again.click();
  await expect(page.getByText("companies.xlsx: 3 of 5 rows get a mail.")).toBeVisible();

  const report = page.getByRole("region", { name: "What became of each row" });
  await expect(row(report, "5")).toContainText("The e-mail address is not valid");
  await expect(row(report, "5")).toContainText("Write here: not an address");
  const download = page.waitForEvent("download");
  await report.getByRole("button", { name: "Download the rows not taken (CSV)" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("companies not taken.csv");
  const exported = (await readFile(await file.path(), "utf8")).split("\r\n");
  expect(exported).toHaveLength(4);
  expect(exported[0]).toMatch(
    /^\uFEFFApplyFlow: line,.*,company_name,recipient_name,private,recipient_email,remark$/,
  );
  expect(exported[1]).toMatch(/^5,.*not an address,'=HYPERLINK\(1\)$/);
  expect(exported[2]).toMatch(/^6,.*ADA@acme.example,'\+49 30 1234$/);

  await report.getByText(/^With hints/).click();
  const ada = row(report, "2");
  await expect(ada).toContainText(/You wrote to this address before: \d+ \w+ 20\d\d, Autumn\./);
  const anyway = ada.getByRole("checkbox", { name: "Send the mail of line 2 anyway" });
  await expect(ada).toContainText("It gets no mail.");
  await anyway.click();
  await expect(anyway).toBeChecked();
  await expect(ada).not.toContainText("It gets no mail.");
  const everybody = report.getByRole("switch", { name: "Write to all of them again" });
  await everybody.click();
  await expect(ada).toContainText("Allowed for the whole list.");
  await everybody.click();
  await expect(anyway).toBeChecked();

  await report.getByText(/^Typing errors/).click();
  await expect(row(report, "3")).toContainText("Did you mean grace@gmail.com?");
  await report.getByText(/^Names in capitals \(2\)/).click();
  await expectAccessible(page);
  await row(report, "3").getByRole("button", { name: "Use “Grace Hopper”" }).click();
  await expect(row(report, "3")).toBeHidden();
  await report.getByRole("button", { name: "Use all offered names" }).click();
  await expect(report.getByText("1 name has been taken.")).toBeVisible();
  await report.getByText(/^Accepted/).click();
  await expect(row(report, "3")).toContainText("Grace Hopper");
  await expect(row(report, "4")).toContainText("Alan Turing");
});

function row(report: ReturnType<Page["getByRole"]>, line: string) {
  return report
    .getByRole("row")
    .filter({ has: report.page().getByRole("cell", { name: line, exact: true }) });
}

/** A campaign with one mail, which has left. */
async function sendTo(page: Page, name: string, email: string) {
  await createCampaign(page, name);
  const id = /campaigns\/([^/]+)/.exec(page.url())?.[1] ?? "";
  await uploadList(page, csv("one.csv", `company,email\nAcme,${email}\n`));
  await writeTemplate(page, id);
  await chooseResume(page);
  await start(page, id);
  await page.goto(`/campaigns/${id}`);
  await expect(page.getByText("Completed", { exact: true })).toBeVisible({ timeout: 40_000 });
}
