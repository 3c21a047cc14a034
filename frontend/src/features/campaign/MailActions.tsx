import { Anchor, Group } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { Mail } from "@/lib/api/types";
import { ActionButton } from "./ActionButton";
import { confirmSent } from "./api/confirm-sent";
import { retryMail } from "./api/retry-mail";

interface Props {
  campaignId: string;
  mail: Mail;
  sandbox: boolean;
}

const look = { variant: "default", size: "compact-sm" } as const;

/** The user's answers to a mail that failed, or of which nobody knows whether it left. */
export function MailActions({ campaignId, mail: { row, email, status }, sandbox }: Props) {
  if (status !== "FAILED" && status !== "UNCERTAIN") return null;
  return (
    <Group gap="xs">
      {status === "UNCERTAIN" && !sandbox && (
        <Anchor size="sm" target="_blank" rel="noreferrer" href={sentMailsTo(email)}>
          {m.mail_look()}
        </Anchor>
      )}
      {status === "UNCERTAIN" && (
        <ActionButton
          {...look}
          campaignId={campaignId}
          label={m.mail_was_sent()}
          aria-label={m.mail_was_sent_named({ email })}
          action={() => confirmSent(campaignId, row)}
        />
      )}
      <ActionButton
        {...look}
        campaignId={campaignId}
        label={m.mail_send_again()}
        aria-label={m.mail_send_again_named({ email })}
        action={() => retryMail(campaignId, row)}
      />
    </Group>
  );
}

function sentMailsTo(email: string): string {
  return `https://mail.google.com/mail/#search/${encodeURIComponent(`in:sent to:${email}`)}`;
}
