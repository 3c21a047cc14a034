import { m } from "@/generated/paraglide/messages";
import type { Waiting } from "./api/types";
import { formatInstant } from "./format";

const reasons: Record<Waiting["reason"], () => string> = {
  TICK: m.waiting_tick,
  GAP: m.waiting_gap,
  HOURLY_LIMIT: m.waiting_hourly_limit,
  DAILY_LIMIT: m.waiting_daily_limit,
  SENDING_WINDOW: m.waiting_sending_window,
  LIMIT_RESET: m.waiting_limit_reset,
  GMAIL_LIMIT: m.waiting_gmail_limit,
  RECONNECT: m.waiting_reconnect,
  RETRY: m.waiting_retry,
  START: m.waiting_start,
  RECOVERY: m.waiting_recovery,
  STALLED: m.waiting_stalled,
  IMPORT: m.waiting_import,
  PAUSED: m.waiting_paused,
  TOO_MANY_FAILURES: m.waiting_too_many_failures,
};

/** What a campaign waits for and until when, in plain sentences. */
export function describeWaiting(waiting: Waiting, now?: Date): string {
  const sentences = [reasons[waiting.reason]()];
  if (waiting.until) sentences.push(untilWhen(waiting.reason, formatInstant(waiting.until, now)));
  if (waiting.forecastEnd) {
    sentences.push(m.waiting_forecast({ time: formatInstant(waiting.forecastEnd, now) }));
  }
  return sentences.join(" ");
}

function untilWhen(reason: Waiting["reason"], time: string): string {
  switch (reason) {
    case "START":
      return m.waiting_until_start({ time });
    case "RECOVERY":
    case "RECONNECT":
    case "IMPORT":
    case "PAUSED":
    case "TOO_MANY_FAILURES":
      return m.waiting_until({ time });
    default:
      return m.waiting_until_next_mail({ time });
  }
}

/** Whether it takes the user to end it. */
export function needsUser(waiting: Waiting): boolean {
  return ["RECONNECT", "PAUSED", "TOO_MANY_FAILURES", "STALLED"].includes(waiting.reason);
}
