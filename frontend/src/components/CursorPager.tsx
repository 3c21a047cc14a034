import { Button, Group, Text } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { Cursor } from "@/lib/use-cursor";

interface Props {
  cursor: Cursor;
  nextCursor: string | null;
}

/** Nothing where everything fits on one page. */
export function CursorPager({ cursor, nextCursor }: Props) {
  if (cursor.page === 1 && nextCursor === null) return null;
  return (
    <Group component="nav" aria-label={m.pages()} justify="space-between">
      <Button variant="default" disabled={cursor.page === 1} onClick={cursor.previous}>
        {m.previous_page()}
      </Button>
      <Text c="dimmed">{m.page({ page: cursor.page })}</Text>
      <Button
        variant="default"
        disabled={nextCursor === null}
        onClick={() => nextCursor !== null && cursor.next(nextCursor)}
      >
        {m.next_page()}
      </Button>
    </Group>
  );
}
