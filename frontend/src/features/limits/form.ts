import type { Limits, LimitsWithUsage, Weekday } from "@/lib/api/types";

export const weekdays: readonly Weekday[] = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
];

/** As the fields hold it: a number field may be empty, a window keeps its values while it is off. */
export interface LimitsValues {
  hourly: number | string;
  daily: number | string;
  gapMinSeconds: number | string;
  gapMaxSeconds: number | string;
  zone: string;
  windowed: boolean;
  days: Weekday[];
  from: string;
  to: string;
}

export function toValues({ window, ...limits }: LimitsWithUsage): LimitsValues {
  return {
    hourly: limits.hourly,
    daily: limits.daily,
    gapMinSeconds: limits.gapMinSeconds,
    gapMaxSeconds: limits.gapMaxSeconds,
    zone: limits.zone,
    windowed: window !== null,
    days: window?.days ?? weekdays.slice(0, 5),
    from: window?.from ?? "09:00",
    to: window?.to ?? "17:00",
  };
}

export function toLimits(values: LimitsValues): Limits {
  return {
    hourly: Number(values.hourly),
    daily: Number(values.daily),
    gapMinSeconds: Number(values.gapMinSeconds),
    gapMaxSeconds: Number(values.gapMaxSeconds),
    zone: values.zone,
    window: values.windowed
      ? {
          days: weekdays.filter((day) => values.days.includes(day)),
          from: values.from,
          to: values.to,
        }
      : null,
  };
}

/** The problem's fields under the names of ours. */
export function fieldOf(path: string): string {
  return path
    .replace(/^window\./, "")
    .replace(/^window$/, "windowed")
    .replace(/\[\d+]$/, "");
}
