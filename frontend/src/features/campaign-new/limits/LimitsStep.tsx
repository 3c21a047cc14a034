import { Button, Divider, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { m } from "@/generated/paraglide/messages";

interface Props {
  children: ReactNode;
  onNext: () => void;
}

export function LimitsStep({ children, onNext }: Props) {
  return (
    <Stack>
      <Text>{m.limits_step_text()}</Text>
      {children}
      <Divider />
      <Group>
        <Button onClick={onNext}>{m.go_on()}</Button>
      </Group>
    </Stack>
  );
}
