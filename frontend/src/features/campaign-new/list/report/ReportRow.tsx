import { Stack, Table, Text } from "@mantine/core";
import { Person } from "@/components/Person";
import { m } from "@/generated/paraglide/messages";
import type { ImportRow, RecipientList } from "@/lib/api/types";
import { RowWarnings } from "../warnings/RowWarnings";
import { describeReason } from "./row-reason";

interface Props {
  campaignId: string;
  list: RecipientList;
  row: ImportRow;
}

/** A row of the file, why it was not taken, or what to look at in it. */
export function ReportRow({ campaignId, list, row }: Props) {
  return (
    <Table.Tr style={{ verticalAlign: "top" }}>
      <Table.Td>{row.line}</Table.Td>
      <Table.Td>
        <Person {...row} />
      </Table.Td>
      <Table.Td style={{ overflowWrap: "anywhere" }}>
        {row.duplicateOf !== null && m.reason_duplicate({ line: row.duplicateOf })}
        <Stack gap="xs">
          {row.reasons.map((reason) => (
            <div key={`${reason.code} ${reason.column}`}>
              <Text>{describeReason(reason.code)}</Text>
              <Text size="sm" c="dimmed">
                {m.reason_in_column({
                  column: headerOf(list, reason.column),
                  value: reason.value === "" ? "–" : reason.value,
                })}
              </Text>
            </div>
          ))}
          <RowWarnings campaignId={campaignId} list={list} row={row} />
        </Stack>
      </Table.Td>
    </Table.Tr>
  );
}

/** A column as its owner knows it: the placeholder, where it has no header. */
function headerOf({ findings }: RecipientList, placeholder: string): string {
  return findings.columns.find(({ name }) => name === placeholder)?.header || placeholder;
}
