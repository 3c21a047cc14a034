import { m } from "@/generated/paraglide/messages";
import type { ProblemCode } from "@/lib/api/problem";
import { LinkButton } from "./links";

/** The page where the user can put a problem right, if it is another one. */
export function ProblemLink({ code }: { code: ProblemCode }) {
  switch (code) {
    case "mailbox-missing":
    case "mailbox-needs-reconnect":
    case "mailbox-connect-failed":
    case "test-mail-failed":
      return (
        <LinkButton to="/mailbox" variant="default" size="xs">
          {m.to_mailbox()}
        </LinkButton>
      );
    case "email-taken":
      return (
        <LinkButton to="/login" variant="default" size="xs">
          {m.login()}
        </LinkButton>
      );
    case "not-found":
      return (
        <LinkButton to="/" variant="default" size="xs">
          {m.to_dashboard()}
        </LinkButton>
      );
    default:
      return null;
  }
}
