import { NativeSelect, Table, Text } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { FoundColumn, Meaning } from "@/lib/api/types";
import { meanings } from "./meanings";

interface Props {
  column: FoundColumn;
  meaning: Meaning | undefined;
  onMeaning: (position: number, meaning: Meaning | null) => void;
}

/** A column of the file: what stands in it, and what it means. */
export function ColumnRow({ column, meaning, onMeaning }: Props) {
  const { position, header, samples } = column;
  const title = header || (position === null ? "" : m.reading_column_untitled({ position }));
  return (
    <Table.Tr style={{ verticalAlign: "top" }}>
      <Table.Td style={{ overflowWrap: "anywhere" }}>
        {title && <Text fw={500}>{title}</Text>}
        <Text size="sm" c="dimmed" lineClamp={2}>
          {samples.length > 0 ? samples.join(" · ") : m.reading_no_samples()}
        </Text>
        {column.meaning === null && meaning === undefined && (
          <Text size="sm">{`{{${column.name}}}`}</Text>
        )}
      </Table.Td>
      <Table.Td>
        {position === null ? (
          <>
            <Text>{column.meaning && meanings[column.meaning]()}</Text>
            <Text size="sm" c="dimmed">
              {m.reading_column_made()}
            </Text>
          </>
        ) : (
          <NativeSelect
            aria-label={m.reading_meaning_of({ column: title })}
            value={meaning ?? ""}
            onChange={({ currentTarget: { value } }) =>
              onMeaning(position, value === "" ? null : (value as Meaning))
            }
            data={[
              { value: "", label: m.meaning_further() },
              ...Object.entries(meanings).map(([value, label]) => ({ value, label: label() })),
            ]}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}
