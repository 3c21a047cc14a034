import { m } from "@/generated/paraglide/messages";
import type { Mail } from "@/lib/api/types";
import { formatInstant } from "@/lib/format";
import { describeMailError } from "./mail-error";

/** When it was sent, or why it was not and what comes next. */
export function describeMail(mail: Mail): string {
  const { status, sentAt, readyAt, attempt } = mail;
  const why = describeMailError(mail);
  switch (status) {
    case "SENT":
      return sentAt ? formatInstant(sentAt) : "";
    case "PENDING":
      return readyAt && attempt > 0
        ? [why, m.mail_again_at({ time: formatInstant(readyAt) })].filter(Boolean).join(" ")
        : "";
    case "UNCERTAIN":
      return [why, m.mail_uncertain_text()].filter(Boolean).join(" ");
    case "FAILED":
      return why;
    default:
      return "";
  }
}
