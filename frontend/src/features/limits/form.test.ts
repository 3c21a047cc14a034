import { expect, test } from "vitest";
import type { LimitsWithUsage } from "@/lib/api/types";
import { fieldOf, toLimits, toValues } from "./form";

const limits: LimitsWithUsage = {
  hourly: 4,
  daily: 25,
  gapMinSeconds: 60,
  gapMaxSeconds: 300,
  zone: "Europe/Berlin",
  window: { days: ["FRIDAY", "MONDAY"], from: "09:00", to: "17:30" },
  usage: { emailsThisHour: 1, hourEndsAt: null, emailsToday: 1, dayEndsAt: null },
};

test("limits survive the way into the fields and back, days in the order of the week", () => {
  const { usage: _, ...sent } = limits;
  expect(toLimits(toValues(limits))).toEqual({
    ...sent,
    window: { days: ["MONDAY", "FRIDAY"], from: "09:00", to: "17:30" },
  });
});

test("without a window the fields propose working hours but none is sent", () => {
  const values = toValues({ ...limits, window: null });
  expect(values.days).toHaveLength(5);
  expect(toLimits(values).window).toBeNull();
});

test("a problem's path names the field it belongs to", () => {
  expect(fieldOf("window.from")).toBe("from");
  expect(fieldOf("window.days[0]")).toBe("days");
  expect(fieldOf("hourly")).toBe("hourly");
});
