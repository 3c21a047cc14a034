import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { overwriteGetLocale } from "@/generated/paraglide/runtime";
import type { Waiting } from "./api/types";
import { describeWaiting, needsUser } from "./waiting";

const now = new Date(2026, 10, 20, 10, 0);
const at = (day: number, hour: number, minute: number) =>
  new Date(2026, 10, day, hour, minute).toISOString();

beforeEach(() => {
  overwriteGetLocale(() => "en");
  vi.stubGlobal("navigator", { languages: ["en-GB"] });
});

afterEach(() => vi.unstubAllGlobals());

function waiting(
  reason: Waiting["reason"],
  until: string | null,
  forecastEnd: string | null = null,
) {
  return { reason, until, forecastEnd };
}

test("a limit says what it is and when the next mail leaves", () => {
  expect(describeWaiting(waiting("HOURLY_LIMIT", at(20, 10, 42)), now)).toBe(
    "Waiting for the hourly limit. Next mail about 10:42.",
  );
});

test("another day is named", () => {
  expect(describeWaiting(waiting("DAILY_LIMIT", at(21, 0, 0)), now)).toMatch(
    /^Waiting for the daily limit\. Next mail about Sat,? 21 Nov,? 00:00\.$/,
  );
});

test("a start and the likely end are told", () => {
  expect(describeWaiting(waiting("START", at(20, 14, 5), at(20, 18, 0)), now)).toBe(
    "Waiting for the start time. It starts 14:05. Likely done by 18:00.",
  );
});

test("what ends only by the user's doing has no time but a next step", () => {
  expect(describeWaiting(waiting("RECONNECT", null), now)).toBe(
    "Your mailbox has to be connected again; then sending goes on by itself.",
  );
  expect(needsUser(waiting("RECONNECT", null))).toBe(true);
  expect(needsUser(waiting("GAP", at(20, 10, 1)))).toBe(false);
});

test("a mailbox that keeps failing says that it is tried again, when, and what to do", () => {
  const stalled = waiting("STALLED", at(20, 10, 42));
  expect(describeWaiting(stalled, now)).toMatch(
    /failed several times in a row and is tried again.* look at your mailbox\..*10:42/,
  );
  expect(needsUser(stalled)).toBe(true);
});
