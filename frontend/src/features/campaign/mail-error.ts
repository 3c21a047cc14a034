import { m } from "@/generated/paraglide/messages";
import type { Mail } from "@/lib/api/types";

type Code = NonNullable<Mail["errorCode"]>;

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

/** Here the server names what no catalogue knows: the placeholder, or the mailbox's own words. */
const particular: readonly Code[] = ["INCOMPLETE", "REFUSED", "TRANSIENT", "GAVE_UP"];

/** Why a mail did not leave; of a code that is not known here, in the server's own words. */
export function describeMailError({ errorCode, errorText }: Mail): string {
  if (errorCode === null) return errorText ?? "";
  const sentence = (sentences[errorCode] as (() => string) | undefined)?.();
  if (sentence === undefined) return errorText ?? errorCode;
  return errorText && particular.includes(errorCode) ? `${sentence} ${errorText}` : sentence;
}
