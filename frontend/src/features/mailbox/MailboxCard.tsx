import { Badge, Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ConfirmButton } from "@/components/ConfirmButton";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { mailboxQuery } from "@/lib/api/mailbox";
import type { Mailbox } from "@/lib/api/types";
import { formatInstant } from "@/lib/format";
import { connectMailbox } from "./api/connect-mailbox";
import { disconnectMailbox } from "./api/disconnect-mailbox";

const states = {
  NONE: ["gray", m.mailbox_state_none],
  CONNECTED: ["green", m.mailbox_state_connected],
  RECONNECT: ["orange", m.mailbox_state_reconnect],
} as const;

export function MailboxCard({ mailbox }: { mailbox: Mailbox }) {
  const queryClient = useQueryClient();
  const connect = useMutation({
    mutationFn: connectMailbox,
    onSuccess: ({ authorizationUrl }) => window.location.assign(authorizationUrl),
  });
  const disconnect = useMutation({
    mutationFn: disconnectMailbox,
    onSettled: () => queryClient.invalidateQueries(mailboxQuery),
  });
  const { state, address, connectedAt, detail } = mailbox;
  const [color, label] = states[state];
  return (
    <Paper withBorder p="md">
      <Stack align="flex-start">
        <Badge variant="light" color={color}>
          {label()}
        </Badge>
        {address && (
          <Text fw={600} style={{ overflowWrap: "anywhere" }}>
            {address}
          </Text>
        )}
        {connectedAt && (
          <Text c="dimmed">{m.mailbox_connected_since({ time: formatInstant(connectedAt) })}</Text>
        )}
        {state === "NONE" && <Text>{m.mailbox_none_text()}</Text>}
        {state === "RECONNECT" && <Text>{m.mailbox_reconnect_text()}</Text>}
        {state === "RECONNECT" && detail && (
          <Text c="dimmed" size="sm" style={{ overflowWrap: "anywhere" }}>
            {detail}
          </Text>
        )}
        <ProblemAlert error={connect.error ?? disconnect.error} />
        <Group>
          {state !== "CONNECTED" && (
            <Button
              loading={connect.isPending || connect.isSuccess}
              onClick={() => connect.mutate()}
            >
              {state === "NONE" ? m.mailbox_connect() : m.mailbox_reconnect()}
            </Button>
          )}
          {state === "CONNECTED" && (
            <Button variant="default" loading={connect.isPending} onClick={() => connect.mutate()}>
              {m.mailbox_connect_other()}
            </Button>
          )}
          {state !== "NONE" && (
            <ConfirmButton
              label={m.mailbox_disconnect()}
              title={m.mailbox_disconnect_title()}
              text={m.mailbox_disconnect_text()}
              confirm={m.mailbox_disconnect()}
              onConfirm={() => disconnect.mutate()}
              loading={disconnect.isPending}
            />
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
