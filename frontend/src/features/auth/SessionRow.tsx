import { Badge, Button, Group, Paper, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import type { Session } from "@/lib/api/types";
import { formatInstant } from "@/lib/format";
import { revokeSession } from "./api/revoke-session";
import { sessionsQuery } from "./api/sessions";

export function SessionRow({ session }: { session: Session }) {
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeSession(session.id),
    onSettled: () => queryClient.invalidateQueries(sessionsQuery),
  });
  const { device, createdAt, lastUsedAt, current } = session;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <div style={{ overflowWrap: "anywhere" }}>
          <Text fw={500}>{device || m.session_unknown_device()}</Text>
          <Text size="sm" c="dimmed">
            {m.session_since({
              created: formatInstant(createdAt),
              used: formatInstant(lastUsedAt),
            })}
          </Text>
        </div>
        {current ? (
          <Badge variant="light" color="green">
            {m.session_current()}
          </Badge>
        ) : (
          <Button
            variant="default"
            size="xs"
            loading={revoke.isPending}
            onClick={() => revoke.mutate()}
            aria-label={m.session_revoke_device({ device })}
          >
            {m.session_revoke()}
          </Button>
        )}
      </Group>
      <ProblemAlert error={revoke.error} />
    </Paper>
  );
}
