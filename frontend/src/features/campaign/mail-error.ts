import { m } from "@/generated/paraglide/messages";
import type { Mail, MailErrorReason } from "@/lib/api/types";
import { mailReasons } from "./mail-reason";

type Code = NonNullable<Mail["errorCode"]>;
type MailTrouble = Pick<Mail, "errorCode" | "errorReason" | "errorValues" | "errorText">;

const sentences: Record<Code, () => string> = {
  INCOMPLETE: m.mail_error_incomplete,
  ALREADY_CONTACTED: m.mail_error_already_contacted,
  CONTENT_MISSING: m.mail_error_content_missing,
  REFUSED: m.mail_error_refused,
  TRANSIENT: m.mail_error_transient,
  GAVE_UP: m.mail_error_gave_up,
  OUTCOME_UNKNOWN: m.mail_error_outcome_unknown,
  CANCELLED: m.mail_error_cancelled,
};

/** Here the code says what becomes of it, and the reason why it came to that. */
const both: readonly Code[] = ["REFUSED", "TRANSIENT", "GAVE_UP"];

/** Why a mail did not leave; of what is not known here, in the server's own words. */
export function describeMailError(mail: MailTrouble): string {
  const { errorCode, errorReason, errorValues, errorText } = mail;
  if (errorCode === null) return "";
  const sentence = (sentences[errorCode] as (() => string) | undefined)?.();
  if (sentence === undefined) return errorText ?? errorCode;
  const tell =
    errorReason && (mailReasons[errorReason] as (typeof mailReasons)[MailErrorReason] | undefined);
  const reason = tell?.(errorValues[0] ?? "", errorValues[1] ?? "");
  if (!both.includes(errorCode)) return reason ?? sentence;
  return [reason ?? errorText, sentence].filter(Boolean).join(" ");
}
