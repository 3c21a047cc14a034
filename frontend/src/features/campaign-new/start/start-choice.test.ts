import { expect, test } from "vitest";
import { toStart } from "./start-choice";

test("a start at a time is sent as an instant", () => {
  const { at } = toStart({ type: "AT", localTime: "2026-11-21T09:00" });
  expect(at).toBe(new Date(2026, 10, 21, 9, 0).toISOString());
});

test("a time that was typed before another choice was made is not sent", () => {
  expect(toStart({ type: "MANUAL", localTime: "2026-11-21T09:00" })).toEqual({ type: "MANUAL" });
});
