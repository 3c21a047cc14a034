import { getLocale } from "@/generated/paraglide/runtime";

/** The language of the texts in the reader's own variety: 24 hours for a Briton, 12 for an American. */
function variety(): string {
  const language = getLocale();
  return navigator.languages.find((tag) => tag.split("-")[0] === language) ?? language;
}

/** "10:42" today, "Mon, 23 Nov, 10:42" on another day; in the reader's own time zone. */
export function formatInstant(instant: string, now = new Date()): string {
  const date = new Date(instant);
  const today = date.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(variety(), {
    ...(today ? {} : { weekday: "short", day: "numeric", month: "short" }),
    ...(date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
  }).format(date);
}

/** "21 Nov 2026", in the reader's own time zone. */
export function formatDay(instant: string): string {
  return new Intl.DateTimeFormat(variety(), { dateStyle: "medium" }).format(new Date(instant));
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(variety()).format(value);
}

/** Bytes in the unit that reads best, powers of 1000 as in file managers. */
export function formatBytes(bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte"] as const;
  const power = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  return new Intl.NumberFormat(variety(), {
    style: "unit",
    unit: units[power],
    maximumFractionDigits: power === 2 ? 1 : 0,
  }).format(bytes / 1000 ** power);
}

/** "Monday", or shorter, in the reader's language. */
export function formatWeekday(index: number, width: "short" | "long"): string {
  const monday = Date.UTC(2024, 0, 1);
  return new Intl.DateTimeFormat(variety(), { weekday: width, timeZone: "UTC" }).format(
    monday + index * 86_400_000,
  );
}
