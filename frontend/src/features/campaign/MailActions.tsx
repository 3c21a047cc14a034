import { Anchor, Button, Group } from "@mantine/core";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import type { Mail } from "@/lib/api/types";
import { confirmSent } from "./api/confirm-sent";
import { retryMail } from "./api/retry-mail";
import { useChange } from "./use-change";

interface Props {
  campaignId: string;
  mail: Mail;
  sandbox: boolean;
}

/** The user's answers to a mail that failed, or of which nobody knows whether it left. */
export function MailActions({ campaignId, mail, sandbox }: Props) {
  const retry = useChange(campaignId, () => retryMail(campaignId, mail.row));
  const confirm = useChange(campaignId, () => confirmSent(campaignId, mail.row));
  const { email, status } = mail;
  if (status !== "FAILED" && status !== "UNCERTAIN") return null;
  return (
    <>
      <Group gap="xs">
        {status === "UNCERTAIN" && (
          <>
            {!sandbox && (
              <Anchor
                size="sm"
                target="_blank"
                rel="noreferrer"
                href={`https://mail.google.com/mail/#search/${encodeURIComponent(`in:sent to:${email}`)}`}
              >
                {m.mail_look()}
              </Anchor>
            )}
            <Button
              variant="default"
              size="compact-sm"
              loading={confirm.isPending}
              onClick={() => confirm.mutate()}
              aria-label={m.mail_was_sent_named({ email })}
            >
              {m.mail_was_sent()}
            </Button>
          </>
        )}
        <Button
          variant="default"
          size="compact-sm"
          loading={retry.isPending}
          onClick={() => retry.mutate()}
          aria-label={m.mail_send_again_named({ email })}
        >
          {m.mail_send_again()}
        </Button>
      </Group>
      <ProblemAlert error={retry.error ?? confirm.error} />
    </>
  );
}
