import { Alert, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { LinkButton } from "@/components/links";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { mailboxQuery } from "@/lib/api/mailbox";

/** From where mails leave; a call to act where they cannot. */
export function MailboxNotice() {
  const { data: mailbox, error, refetch } = useQuery(mailboxQuery);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!mailbox) return null;
  if (mailbox.state === "CONNECTED") {
    return (
      <Text c="dimmed" style={{ overflowWrap: "anywhere" }}>
        {m.mailbox_sends_from({ address: mailbox.address ?? "" })}
      </Text>
    );
  }
  const broken = mailbox.state === "RECONNECT";
  return (
    <Alert
      color={broken ? "orange" : "indigo"}
      title={broken ? m.mailbox_reconnect_title() : m.mailbox_none_title()}
    >
      <Group justify="space-between">
        <Text>{broken ? m.mailbox_reconnect_text() : m.mailbox_none_text()}</Text>
        <LinkButton to="/mailbox" size="xs">
          {broken ? m.mailbox_reconnect() : m.mailbox_connect()}
        </LinkButton>
      </Group>
    </Alert>
  );
}
