import { Button, Group, Text } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { useAcceptedRows } from "./use-accepted-rows";

export function RowStepper({ rows }: { rows: ReturnType<typeof useAcceptedRows> }) {
  const { row, hasPrevious, hasNext, previous, next } = rows;
  if (!row) return null;
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm" role="status" style={{ overflowWrap: "anywhere" }}>
        {m.preview_row({ line: row.line, who: row.name ?? row.company ?? row.email ?? "" })}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="default"
          size="xs"
          disabled={!hasPrevious}
          onClick={previous}
          aria-label={m.preview_previous()}
        >
          ←
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={!hasNext}
          onClick={next}
          aria-label={m.preview_next()}
        >
          →
        </Button>
      </Group>
    </Group>
  );
}
