import { beforeEach, expect, test, vi } from "vitest";
import { overwriteGetLocale } from "@/generated/paraglide/runtime";
import type { Mail } from "@/lib/api/types";
import { describeMail } from "./describe-mail";

beforeEach(() => {
  overwriteGetLocale(() => "en");
  vi.stubGlobal("navigator", { languages: ["en-GB"] });
});

const mail = (changes: Partial<Mail>) => ({ errorText: null, attempt: 1, ...changes }) as Mail;

test("an uncertain mail says what happened and what its user is to do", () => {
  const text = describeMail(
    mail({ status: "UNCERTAIN", errorText: "The mail was being sent when the sender stopped." }),
  );
  expect(text).toMatch(
    /^The mail was being sent when the sender stopped\. .*look into your Sent folder, then tell us\.$/,
  );
});

test("a mail that is tried again says why and when", () => {
  const text = describeMail(
    mail({
      status: "PENDING",
      errorText: "Gmail answered 503.",
      readyAt: "2026-11-20T10:42:00Z",
    }),
  );
  expect(text).toMatch(/^Gmail answered 503\. .*42/);
});

test("a failed mail says why", () => {
  expect(describeMail(mail({ status: "FAILED", errorText: "Gmail says: Invalid To header" }))).toBe(
    "Gmail says: Invalid To header",
  );
});
