import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { sendTestMail } from "../api/send-test-mail";

export function TestMail({ campaignId }: { campaignId: string }) {
  const test = useMutation({ mutationFn: () => sendTestMail(campaignId) });
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {m.test_mail_title()}
      </Title>
      <Text>{m.test_mail_text()}</Text>
      <ProblemAlert error={test.error} />
      <Group>
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          {m.test_mail_send()}
        </Button>
        <Text role="status" style={{ overflowWrap: "anywhere" }}>
          {test.data && m.test_mail_sent({ to: test.data.to })}
        </Text>
      </Group>
    </Stack>
  );
}
