import { Stack, Table } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CursorPager } from "@/components/CursorPager";
import { Empty } from "@/components/Empty";
import { Loaded } from "@/components/Loaded";
import { m } from "@/generated/paraglide/messages";
import type { RecipientList, Verdict, WarningCode } from "@/lib/api/types";
import { useCursor } from "@/lib/use-cursor";
import { importRows } from "../../api/import-rows";
import { ReportRow } from "./ReportRow";

interface Props {
  campaignId: string;
  list: RecipientList;
  verdict: Verdict;
  /** Only rows with this warning. */
  warning?: WarningCode | undefined;
}

export function ImportRows({ campaignId, list, verdict, warning }: Props) {
  const cursor = useCursor();
  const page = { verdict, warning, cursor: cursor.cursor, limit: 20 };
  const query = useQuery({
    queryKey: ["campaigns", campaignId, "rows", list.importId, page],
    queryFn: () => importRows(campaignId, page),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={query}>
      {({ rows, nextCursor }) =>
        rows.length === 0 ? (
          <Empty text={m.report_none()} />
        ) : (
          <Stack>
            <Table verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{m.report_line()}</Table.Th>
                  <Table.Th>{m.recipient()}</Table.Th>
                  <Table.Th>
                    {verdict === "ACCEPTED" ? m.report_hint() : m.report_reason()}
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <ReportRow key={row.line} campaignId={campaignId} list={list} row={row} />
                ))}
              </Table.Tbody>
            </Table>
            <CursorPager cursor={cursor} nextCursor={nextCursor} />
          </Stack>
        )
      }
    </Loaded>
  );
}
