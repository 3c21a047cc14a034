import { Alert, Stack, Text } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import { ProblemError } from "@/lib/api/problem";
import type { Campaign } from "@/lib/api/types";
import { problemSentences, problemTitle } from "@/lib/problem-text";
import { ProblemLink } from "./ProblemLink";

/** Why a campaign that was to start by itself did not, and what to do; nothing where that did not happen. */
export function StartRefusedAlert({ refused }: { refused: Campaign["startRefused"] }) {
  if (!refused) return null;
  const { code, detail } = refused;
  return (
    <Alert role="status" color="orange" title={m.start_refused()}>
      <Stack gap="xs" align="flex-start">
        <Text fw={500}>{problemTitle(code)}</Text>
        {problemSentences(new ProblemError(code, 409, detail)).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
        <ProblemLink code={code} />
      </Stack>
    </Alert>
  );
}
