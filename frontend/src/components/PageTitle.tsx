import { Group, Title } from "@mantine/core";
import type { ReactNode } from "react";

interface Props {
  title: string;
  /** What can be done with the page as a whole. */
  children?: ReactNode;
}

export function PageTitle({ title, children }: Props) {
  return (
    <Group justify="space-between" w="100%">
      <title>{`${title} · ApplyFlow`}</title>
      {/* Takes the focus when the page opens, but is no stop of the tab key. */}
      <Title
        order={1}
        size="h2"
        tabIndex={-1}
        style={{ outline: "none", overflowWrap: "anywhere" }}
      >
        {title}
      </Title>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
