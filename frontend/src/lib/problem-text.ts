import { m } from "@/generated/paraglide/messages";
import type { ProblemCode, ProblemError } from "./api/problem";
import { fieldText } from "./field-text";

/** What went wrong, in the user's language. */
const titles: Record<ProblemCode, () => string> = {
  offline: m.problem_offline,
  internal: m.problem_internal,
  "upload-failed": m.problem_upload_failed,
  "invalid-field": m.problem_invalid_field,
  "bad-request": m.problem_not_understood,
  "uri-too-long": m.problem_not_understood,
  "headers-too-large": m.problem_not_understood,
  "not-json": m.problem_not_understood,
  "method-not-allowed": m.problem_not_understood,
  "body-too-large": m.problem_body_too_large,
  unauthenticated: m.problem_unauthenticated,
  "wrong-credentials": m.problem_wrong_credentials,
  "too-many-attempts": m.problem_too_many_attempts,
  "forbidden-origin": m.problem_forbidden_origin,
  "registration-closed": m.problem_registration_closed,
  "email-taken": m.problem_email_taken,
  "not-found": m.problem_not_found,
  conflict: m.problem_conflict,
  "wrong-state": m.problem_wrong_state,
  "mailbox-missing": m.problem_mailbox_missing,
  "mailbox-needs-reconnect": m.problem_mailbox_needs_reconnect,
  "mailbox-connect-failed": m.problem_mailbox_connect_failed,
  "resume-missing": m.problem_resume_missing,
  "resume-not-pdf": m.problem_resume_not_pdf,
  "resume-too-large": m.problem_resume_too_large,
  "list-missing": m.problem_list_missing,
  "list-pending": m.problem_list_pending,
  "list-failed": m.problem_list_failed,
  "no-recipients": m.problem_no_recipients,
  "list-wrong-type": m.problem_list_wrong_type,
  "list-too-large": m.problem_list_too_large,
  "template-missing": m.problem_template_missing,
  "start-in-past": m.problem_start_in_past,
  "unknown-placeholder": m.problem_unknown_placeholder,
  "upload-missing": m.problem_upload_missing,
  "test-mail-limit": m.problem_test_mail_limit,
  "test-mail-failed": m.problem_test_mail_failed,
};

/** What the user may do about it. */
const steps: Partial<Record<ProblemCode, () => string>> = {
  offline: m.problem_step_try_again,
  internal: m.problem_step_try_again,
  "upload-failed": m.problem_step_try_again,
  "bad-request": m.problem_step_reload,
  "uri-too-long": m.problem_step_reload,
  "headers-too-large": m.problem_step_reload,
  "not-json": m.problem_step_reload,
  "method-not-allowed": m.problem_step_reload,
  "body-too-large": m.problem_step_shorten,
  unauthenticated: m.problem_step_log_in,
  "wrong-credentials": m.problem_step_check_both,
  "too-many-attempts": m.problem_step_wait,
  "forbidden-origin": m.problem_step_own_address,
  "registration-closed": m.problem_step_ask_owner,
  "not-found": m.problem_step_deleted,
  conflict: m.problem_step_reload,
  "wrong-state": m.problem_step_reload,
  "mailbox-missing": m.problem_step_connect,
  "mailbox-needs-reconnect": m.problem_step_connect,
  "mailbox-connect-failed": m.problem_step_connect_again,
  "resume-missing": m.problem_step_resume,
  "list-missing": m.problem_step_list,
  "list-pending": m.problem_step_list_pending,
  "list-failed": m.problem_step_mend_list,
  "no-recipients": m.problem_step_mend_list,
  "template-missing": m.problem_step_template,
  "upload-missing": m.problem_step_upload_again,
  "test-mail-limit": m.problem_step_tomorrow,
  "test-mail-failed": m.problem_step_mailbox,
};

/** Here the server's sentence says what no catalogue can: a state, a request's number, another service's answer. */
const particular: readonly ProblemCode[] = [
  "internal",
  "wrong-state",
  "mailbox-connect-failed",
  "test-mail-failed",
];

export function problemTitle(code: ProblemCode): string {
  const title = titles[code] as (() => string) | undefined;
  return (title ?? m.problem_internal)();
}

/** All there is to say below the title. */
export function problemSentences({ code, detail, fields }: ProblemError): string[] {
  const step = steps[code]?.();
  if (fields.length > 0) return [...new Set(fields.map(fieldText))];
  return [step, step && !particular.includes(code) ? undefined : detail].filter(
    (sentence) => sentence !== undefined,
  );
}
