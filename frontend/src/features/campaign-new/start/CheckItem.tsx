import { Group, Text, ThemeIcon } from "@mantine/core";
import type { ReactNode } from "react";
import { m } from "@/generated/paraglide/messages";

interface Props {
  done: boolean;
  text: string;
  /** How to get it done. */
  action: ReactNode;
}

export function CheckItem({ done, text, action }: Props) {
  return (
    <Group component="li" gap="sm" wrap="nowrap">
      <ThemeIcon
        role="img"
        aria-label={done ? m.check_done() : m.check_missing()}
        color={done ? "green" : "orange"}
        variant="light"
        radius="xl"
        size="sm"
      >
        <span aria-hidden>{done ? "✓" : "!"}</span>
      </ThemeIcon>
      <Text style={{ overflowWrap: "anywhere" }}>{text}</Text>
      {!done && action}
    </Group>
  );
}
