import { m } from "@/generated/paraglide/messages";

/** Why the mailbox was not connected: the provider's code, or ours. */
export function connectionFailure(code: string): string {
  switch (code) {
    case "access_denied":
    case "access-denied":
      return m.mailbox_failed_denied();
    case "unauthenticated":
    case "expired":
    case "state":
      return m.mailbox_failed_expired();
    default:
      return m.mailbox_failed_other({ code });
  }
}
