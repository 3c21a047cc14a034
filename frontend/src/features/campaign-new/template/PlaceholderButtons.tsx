import { Button, Group, Stack, Text } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { RecipientList } from "@/lib/api/types";

/** What every list has, under whatever header. */
const usual = ["company_name", "recipient_name", "role", "designation"];

interface Props {
  list: RecipientList | null;
  onPick: (name: string) => void;
}

export function PlaceholderButtons({ list, onPick }: Props) {
  const names = new Set([...usual, ...(list?.columns ?? []).map(({ name }) => name)]);
  return (
    <Stack gap="xs" role="group" aria-label={m.placeholders()}>
      <Text size="sm" c="dimmed">
        {m.placeholders_hint({ example: "{{recipient_name|Hiring Team}}" })}
      </Text>
      <Group gap="xs">
        {[...names].map((name) => (
          <Button
            key={name}
            variant="light"
            size="compact-sm"
            onClick={() => onPick(name)}
            aria-label={m.placeholder_insert({ name })}
          >
            {name}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
