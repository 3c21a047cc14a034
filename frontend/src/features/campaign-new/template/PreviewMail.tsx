import { Alert, List, Paper, Stack, Text } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { Preview } from "@/lib/api/types";
import { fieldText } from "@/lib/field-text";

export function PreviewMail({ preview: { to, subject, body, problems } }: { preview: Preview }) {
  return (
    <Stack gap="sm" style={{ overflowWrap: "anywhere" }}>
      {problems.length > 0 && (
        <Alert color="orange" title={m.preview_problems()}>
          <List>
            {problems.map((problem) => (
              <List.Item key={`${problem.field} ${problem.code} ${problem.detail}`}>
                {fieldText(problem)}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Paper withBorder p="md">
        <Text size="sm" c="dimmed">
          {m.preview_to({ to })}
        </Text>
        <Text fw={600} mt="xs">
          {subject}
        </Text>
        <Text mt="sm" style={{ whiteSpace: "pre-wrap" }}>
          {body}
        </Text>
      </Paper>
    </Stack>
  );
}
