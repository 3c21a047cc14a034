import { Group, Loader, Stack, Text } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { RecipientList } from "@/lib/api/types";
import { formatNumber } from "@/lib/format";

interface Props {
  list: RecipientList | null;
  /** The list that is mailed, which may be an earlier one. */
  active: RecipientList | null;
  uploading: boolean;
}

/** Where the import stands, read out as it changes. */
export function ImportState({ list, active, uploading }: Props) {
  const text = describe(list, uploading);
  const busy = uploading || list?.state === "UPLOADING" || list?.state === "PARSING";
  return (
    <Stack role="status" gap="xs">
      {text && (
        <Group gap="xs" wrap="nowrap">
          {busy && <Loader size="xs" aria-hidden />}
          <Text style={{ overflowWrap: "anywhere" }}>{text}</Text>
        </Group>
      )}
      {active && active.importId !== list?.importId && (
        <Text style={{ overflowWrap: "anywhere" }}>
          {busy
            ? m.list_stays({ filename: active.filename })
            : m.list_stays_failed({
                filename: active.filename,
                accepted: formatNumber(active.accepted),
              })}
        </Text>
      )}
    </Stack>
  );
}

function describe(list: RecipientList | null, uploading: boolean): string | undefined {
  if (uploading) return m.list_uploading();
  if (!list) return undefined;
  const { filename, rows, accepted } = list;
  switch (list.state) {
    case "UPLOADING":
      return m.list_waiting({ filename });
    case "PARSING":
      return m.list_parsing({ filename });
    case "FAILED":
      return m.list_failed({ filename });
    case "READY":
      return m.list_ready({ filename, rows: formatNumber(rows), accepted: formatNumber(accepted) });
  }
}
