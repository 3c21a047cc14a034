import { expect, test } from "vitest";
import { braced } from "./example";

test("square brackets of the catalogue become placeholders, fallbacks included", () => {
  expect(braced("Dear [recipient_name|Hiring Team] of [company_name]")).toBe(
    "Dear {{recipient_name|Hiring Team}} of {{company_name}}",
  );
});
