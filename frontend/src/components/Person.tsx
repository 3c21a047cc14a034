import { Text } from "@mantine/core";

interface Props {
  name: string | null;
  company: string | null;
  email: string | null;
}

/** Whom a row is about, as far as the list says. */
export function Person({ name, company, email }: Props) {
  return (
    <div style={{ overflowWrap: "anywhere" }}>
      <Text fw={500}>{[name, company].filter(Boolean).join(", ") || email}</Text>
      {(name ?? company) && (
        <Text size="sm" c="dimmed">
          {email}
        </Text>
      )}
    </div>
  );
}
