import { m } from "@/generated/paraglide/messages";
import type { MailErrorReason } from "@/lib/api/types";
import { formatDay } from "@/lib/format";

/** What exactly kept a mail from leaving; what a sentence names comes in the order in which the API gives it. */
export const mailReasons: Record<MailErrorReason, (first: string, second: string) => string> = {
  NO_VALUE: (placeholders, example) =>
    m.mail_reason_no_value({ placeholders, example: `{{${example}|…}}` }),
  CONTACTED: (day) => m.mail_reason_contacted({ day: formatDay(`${day}T12:00`) }),
  ROW_GONE: () => m.mail_reason_row_gone(),
  RESUME_GONE: () => m.mail_reason_resume_gone(),
  SAYS: (words) => m.mail_reason_says({ words }),
  ANSWERED: (status) => m.mail_reason_answered({ status }),
  NO_SENSE: () => m.mail_reason_no_sense(),
  UNREACHABLE: () => m.mail_reason_unreachable(),
  BROKE_OFF: () => m.mail_reason_broke_off(),
  TOO_LARGE: () => m.mail_reason_too_large(),
  ADDRESS: () => m.mail_reason_address(),
  PERMISSION: () => m.mail_reason_permission(),
  PERMISSION_ENDED: (name) => m.mail_reason_permission_ended({ name }),
  SIGN_IN_UNREACHABLE: () => m.mail_reason_sign_in_unreachable(),
  SIGN_IN_ANSWERED: (status, name) => m.mail_reason_sign_in_answered({ status, name }),
  DRAFT_REMOVED: () => m.mail_reason_draft_removed(),
  STOPPED: () => m.mail_reason_stopped(),
  OTHER_MAILBOX: () => m.mail_reason_other_mailbox(),
  DELETED: () => m.mail_reason_deleted(),
  CANCELLED: () => m.mail_reason_cancelled(),
};
