import { Alert, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Loaded } from "@/components/Loaded";
import { PageTitle } from "@/components/PageTitle";
import { m } from "@/generated/paraglide/messages";
import { mailboxQuery } from "@/lib/api/mailbox";
import { connectionFailure } from "./connection-failure";
import { MailboxCard } from "./MailboxCard";

interface Props {
  /** What the way back from the consent page tells. */
  connected: boolean;
  error: string | undefined;
}

export function MailboxPage({ connected, error }: Props) {
  const mailbox = useQuery(mailboxQuery);
  return (
    <Stack>
      <PageTitle title={m.nav_mailbox()} />
      <Text>{m.mailbox_text()}</Text>
      {error && (
        <Alert role="alert" color="red" title={m.mailbox_failed_title()}>
          {connectionFailure(error)}
        </Alert>
      )}
      {connected && !error && mailbox.data?.state === "CONNECTED" && (
        <Alert role="status" color="green">
          {m.mailbox_connected_now()}
        </Alert>
      )}
      <Loaded query={mailbox}>{(data) => <MailboxCard mailbox={data} />}</Loaded>
      <Text c="dimmed" size="sm">
        {m.mailbox_privacy()}
      </Text>
    </Stack>
  );
}
