import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { ProblemError } from "@/lib/api/problem";
import { problemSentences, problemTitle } from "@/lib/problem-text";
import { ProblemLink } from "./ProblemLink";

interface Props {
  error: ProblemError | null | undefined;
  onRetry?: () => void;
}

/** What went wrong and what to do next; nothing where nothing went wrong. */
export function ProblemAlert({ error, onRetry }: Props) {
  if (!error) return null;
  return (
    <Alert role="alert" color="red" title={problemTitle(error.code)}>
      <Stack gap="xs" align="flex-start">
        {problemSentences(error).map((sentence) => (
          <Text key={sentence} style={{ overflowWrap: "anywhere" }}>
            {sentence}
          </Text>
        ))}
        <Group>
          <ProblemLink code={error.code} />
          {onRetry && (
            <Button variant="default" size="xs" onClick={onRetry}>
              {m.try_again()}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
