import { Container, Group, Paper, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { PageTitle } from "@/components/PageTitle";
import { m } from "@/generated/paraglide/messages";

interface Props {
  title: string;
  /** Where to go instead. */
  other: ReactNode;
  children: ReactNode;
}

/** The frame of what is seen before a session. */
export function Entrance({ title, other, children }: Props) {
  return (
    <Container component="main" size={440} py={{ base: "md", xs: 64 }}>
      <Stack gap="lg">
        <Group gap="sm" wrap="nowrap">
          <img src="/favicon.svg" alt="" width={36} height={36} />
          <div>
            <Text fw={700} size="lg" lh={1.2}>
              ApplyFlow
            </Text>
            <Text size="sm" c="dimmed">
              {m.claim()}
            </Text>
          </div>
        </Group>
        <Paper withBorder p="lg">
          <Stack>
            <PageTitle title={title} />
            {children}
          </Stack>
        </Paper>
        <Text ta="center">{other}</Text>
      </Stack>
    </Container>
  );
}
