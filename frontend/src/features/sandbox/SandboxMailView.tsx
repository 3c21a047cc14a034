import { Anchor, Group, Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { LinkButton } from "@/components/links";
import { Loaded } from "@/components/Loaded";
import { PageTitle } from "@/components/PageTitle";
import { m } from "@/generated/paraglide/messages";
import { formatBytes, formatInstant } from "@/lib/format";
import { sandboxMailQuery } from "./api/sandbox-mail";

interface Props {
  baseUrl: string;
  mailId: string;
}

export function SandboxMailView({ baseUrl, mailId }: Props) {
  const query = useQuery(sandboxMailQuery(baseUrl, mailId));
  return (
    <Stack align="stretch">
      <Group>
        <LinkButton to="/sandbox" search={{ mail: undefined }} variant="default" size="xs">
          {m.sandbox_back()}
        </LinkButton>
      </Group>
      <Loaded query={query} page>
        {(mail) => (
          <Stack style={{ overflowWrap: "anywhere" }}>
            <PageTitle title={mail.subject} />
            <div>
              <Text>{m.sandbox_from({ from: mail.from })}</Text>
              <Text>{m.sandbox_to({ to: mail.to })}</Text>
              <Text c="dimmed">{formatInstant(mail.sentAt)}</Text>
            </div>
            <Paper withBorder p="md">
              <Text style={{ whiteSpace: "pre-wrap" }}>{mail.text}</Text>
            </Paper>
            {mail.attachments.map(({ filename, size }, index) => (
              <Anchor
                key={index}
                href={`${baseUrl}/mails/${encodeURIComponent(mail.id)}/attachments/${index}`}
                download={filename}
              >
                {filename} ({formatBytes(size)})
              </Anchor>
            ))}
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
}
