import { Text } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";

/** Says so when something has been saved; its place is there from the start, so that it is read out. */
export function SavedNote({ saved }: { saved: boolean }) {
  return (
    <Text role="status" size="sm" c="dimmed">
      {saved && m.saved()}
    </Text>
  );
}
