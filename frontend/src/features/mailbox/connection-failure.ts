import { m } from "@/generated/paraglide/messages";

/** Why the mailbox was not connected: the provider's code, or ours. */
export function connectionFailure(code: string): string {
  switch (code) {
    case "access-denied":
      return m.mailbox_failed_denied();
    case "unauthenticated":
    case "expired":
      return m.mailbox_failed_expired();
    case "permission-missing":
      return m.mailbox_failed_permission();
    case "mailbox-connect-failed":
      return m.mailbox_failed_google();
    default:
      return m.mailbox_failed_other({ code });
  }
}
