import { expect, test } from "vitest";
import { localPath, mailStatus, setupStep, text } from "./search";

test("a login leads back to a page of our own", () => {
  expect(localPath("/campaigns/7?status=FAILED")).toBe("/campaigns/7?status=FAILED");
});

test.each(["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", 7])(
  "a login does not lead to %s",
  (target) => expect(localPath(target)).toBeUndefined(),
);

test("a status or step that does not exist is left out", () => {
  expect(mailStatus("FAILED")).toBe("FAILED");
  expect(mailStatus("nonsense")).toBeUndefined();
  expect(setupStep("list")).toBe("list");
  expect(setupStep(3)).toBeUndefined();
});

test("an id that looks like a number is still text", () => {
  expect(text(42)).toBe("42");
  expect(text({})).toBeUndefined();
});
