import { Text, type TextProps } from "@mantine/core";
import type { Waiting } from "@/lib/api/types";
import { describeWaiting } from "@/lib/waiting";

interface Props extends TextProps {
  waiting: Waiting | null;
}

export function WaitingText({ waiting, ...text }: Props) {
  return waiting && <Text {...text}>{describeWaiting(waiting)}</Text>;
}
