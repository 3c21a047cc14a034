import { Group, Paper, Text } from "@mantine/core";
import { TextLink } from "@/components/links";
import { m } from "@/generated/paraglide/messages";
import { formatInstant } from "@/lib/format";
import type { SandboxMail } from "./api/sandbox-mails";

export function SandboxItem({ mail }: { mail: SandboxMail }) {
  return (
    <Paper component="li" withBorder p="sm" style={{ overflowWrap: "anywhere" }}>
      <Group justify="space-between" gap="xs">
        <TextLink to="/sandbox" search={{ mail: mail.id }} fw={600}>
          {mail.subject}
        </TextLink>
        <Text size="sm" c="dimmed">
          {formatInstant(mail.sentAt)}
        </Text>
      </Group>
      <Text size="sm">{m.sandbox_to({ to: mail.to })}</Text>
      {mail.attachments.length > 0 && (
        <Text size="sm" c="dimmed">
          {mail.attachments.map(({ filename }) => filename).join(", ")}
        </Text>
      )}
    </Paper>
  );
}
