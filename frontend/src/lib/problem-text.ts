import { m } from "@/generated/paraglide/messages";
import type { ProblemCode } from "./api/problem";

/** What to tell the user, in their language; codes that are missing say it best in their own detail. */
const titles: Partial<Record<ProblemCode, () => string>> = {
  offline: m.problem_offline,
  internal: m.problem_internal,
  "upload-failed": m.problem_upload_failed,
  "invalid-field": m.problem_invalid_field,
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
  "list-wrong-type": m.problem_list_wrong_type,
  "list-too-large": m.problem_list_too_large,
  "template-missing": m.problem_template_missing,
  "start-in-past": m.problem_start_in_past,
  "unknown-placeholder": m.problem_unknown_placeholder,
  "upload-missing": m.problem_upload_missing,
  "test-mail-limit": m.problem_test_mail_limit,
  "test-mail-failed": m.problem_test_mail_failed,
};

export function problemTitle(code: ProblemCode): string {
  return (titles[code] ?? m.problem_internal)();
}

/** What the user may do about it, where the title does not say so already. */
const steps: Partial<Record<ProblemCode, () => string>> = {
  offline: m.problem_step_try_again,
  internal: m.problem_step_try_again,
  "upload-failed": m.problem_step_try_again,
  conflict: m.problem_step_reload,
  "wrong-state": m.problem_step_reload,
  "too-many-attempts": m.problem_step_wait,
};

export function problemStep(code: ProblemCode): string | undefined {
  return steps[code]?.();
}
