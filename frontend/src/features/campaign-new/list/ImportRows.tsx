import { Stack, Table } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CursorPager } from "@/components/CursorPager";
import { Empty } from "@/components/Empty";
import { Loaded } from "@/components/Loaded";
import { Person } from "@/components/Person";
import { m } from "@/generated/paraglide/messages";
import type { Verdict } from "@/lib/api/types";
import { useCursor } from "@/lib/use-cursor";
import { importRows } from "../api/import-rows";
import { describeReason } from "./row-reason";

interface Props {
  campaignId: string;
  importId: string;
  verdict: Verdict;
}

export function ImportRows({ campaignId, importId, verdict }: Props) {
  const cursor = useCursor();
  const page = { verdict, cursor: cursor.cursor, limit: 20 };
  const query = useQuery({
    queryKey: ["campaigns", campaignId, "rows", importId, page],
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
                  {verdict !== "ACCEPTED" && <Table.Th>{m.report_reason()}</Table.Th>}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.line}>
                    <Table.Td>{row.line}</Table.Td>
                    <Table.Td>
                      <Person {...row} />
                    </Table.Td>
                    {verdict !== "ACCEPTED" && <Table.Td>{describeReason(row)}</Table.Td>}
                  </Table.Tr>
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
