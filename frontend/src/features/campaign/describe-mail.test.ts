import { beforeEach, expect, test, vi } from "vitest";
import { overwriteGetLocale } from "@/generated/paraglide/runtime";
import type { Mail } from "@/lib/api/types";
import { describeMail } from "./describe-mail";

beforeEach(() => {
  overwriteGetLocale(() => "en");
  vi.stubGlobal("navigator", { languages: ["en-GB"] });
});

const nothing = { errorCode: null, errorReason: null, errorValues: [], errorText: null };
const mail = (changes: Partial<Mail>) => ({ ...nothing, attempt: 1, ...changes }) as Mail;

test("an uncertain mail says what happened and what its user is to do", () => {
  const text = describeMail(
    mail({ status: "UNCERTAIN", errorCode: "OUTCOME_UNKNOWN", errorReason: "STOPPED" }),
  );
  expect(text).toMatch(
    /^It was being sent when the sender stopped, .*look into your Sent folder, then tell us\.$/,
  );
});

test("a mail that is tried again says why and when", () => {
  const text = describeMail(
    mail({
      status: "PENDING",
      errorCode: "TRANSIENT",
      errorReason: "ANSWERED",
      errorValues: ["503"],
      readyAt: "2026-11-20T10:42:00Z",
    }),
  );
  expect(text).toMatch(/^Gmail answered with error 503\. It could not be delivered .*42/);
});

test("a failed mail says why, with the mailbox's own words as such", () => {
  const text = describeMail(
    mail({
      status: "FAILED",
      errorCode: "REFUSED",
      errorReason: "SAYS",
      errorValues: ["Invalid To"],
    }),
  );
  expect(text).toMatch(/^Gmail says: “Invalid To”\. Your mailbox did not take it\./);
});

test("a mail of which only the sentence was kept says that", () => {
  const text = describeMail(
    mail({ status: "FAILED", errorCode: "GAVE_UP", errorText: "Gmail answered 503." }),
  );
  expect(text).toMatch(/^Gmail answered 503\. It was tried several times/);
});

test("a day is told as the reader writes days", () => {
  const text = describeMail(
    mail({
      status: "FAILED",
      errorCode: "ALREADY_CONTACTED",
      errorReason: "CONTACTED",
      errorValues: ["2026-11-20"],
    }),
  );
  expect(text).toContain("20 Nov 2026");
});
