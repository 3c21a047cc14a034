import type { Start } from "@/lib/api/types";

/** What the form holds: the time as a local one, without a zone, as its field gives it. */
export interface StartChoice {
  type: Start["type"];
  localTime: string;
}

export function toStart({ type, localTime }: StartChoice): Start {
  return type === "AT" ? { type, at: new Date(localTime).toISOString() } : { type };
}
