import { Group, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ConfirmButton } from "@/components/ConfirmButton";
import { Loaded } from "@/components/Loaded";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { revokeAllSessions } from "./api/revoke-all-sessions";
import { sessionsQuery } from "./api/sessions";
import { SessionRow } from "./SessionRow";

export function Sessions() {
  const sessions = useQuery(sessionsQuery);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const revokeAll = useMutation({
    mutationFn: revokeAllSessions,
    onSuccess: async () => {
      await navigate({ to: "/login" });
      queryClient.clear();
    },
  });
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h3">
        {m.sessions()}
      </Title>
      <Text c="dimmed">{m.sessions_text()}</Text>
      <ProblemAlert error={revokeAll.error} />
      <Loaded query={sessions}>
        {({ sessions: open }) =>
          open.map((session) => <SessionRow key={session.id} session={session} />)
        }
      </Loaded>
      <Group>
        <ConfirmButton
          label={m.sessions_revoke_all()}
          title={m.sessions_revoke_all_title()}
          text={m.sessions_revoke_all_text()}
          confirm={m.sessions_revoke_all()}
          onConfirm={() => revokeAll.mutate()}
          loading={revokeAll.isPending}
        />
      </Group>
    </Stack>
  );
}
