import { Paper, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";

/** What is shown where nothing is yet, with the way to change that. */
export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <Paper withBorder p="xl">
      <Stack align="center">
        <Text c="dimmed" ta="center">
          {text}
        </Text>
        {children}
      </Stack>
    </Paper>
  );
}
