import { Button, Group, Input, NativeSelect, Stack, Table, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { campaignQuery } from "@/lib/api/campaign";
import type { Campaign, RecipientList } from "@/lib/api/types";
import { fieldProblem } from "@/lib/field-text";
import { readListAgain } from "../../api/read-list-again";
import { describeListProblem } from "../list-problem";
import { ColumnRow } from "./ColumnRow";
import { HeaderFields } from "./HeaderFields";
import { layoutOf, toReading, withMeaning, type Layout } from "./layout";

interface Props {
  campaignId: string;
  list: RecipientList;
}

/** Shows how a list was understood, to be corrected where that is not right. */
export function ReadingForm({ campaignId, list: { importId, findings, problem } }: Props) {
  const [layout, setLayout] = useState(() => layoutOf(findings));
  const queryClient = useQueryClient();
  const again = useMutation<Campaign>({
    mutationFn: () => readListAgain(campaignId, toReading(importId, findings, layout)),
    onSuccess: (campaign) => queryClient.setQueryData(campaignQuery(campaignId).queryKey, campaign),
  });
  const change = (part: Partial<Layout>) => setLayout({ ...layout, ...part });
  const importError = (code: string) =>
    problem?.code === code ? describeListProblem(problem) : undefined;
  const headerError = fieldProblem(again.error, "layout.headerLine");
  const columnsError = fieldProblem(again.error, "layout.columns");
  const changed = JSON.stringify(layout) !== JSON.stringify(layoutOf(findings));
  return (
    <form
      aria-label={m.reading_title()}
      onSubmit={(event) => {
        event.preventDefault();
        again.mutate();
      }}
    >
      <Stack gap="sm">
        <Title order={2} size="h4">
          {m.reading_title()}
        </Title>
        <Text c="dimmed">{m.reading_text()}</Text>
        {findings.sheets.length > 1 && (
          <NativeSelect
            label={m.reading_sheet()}
            maw={360}
            data={findings.sheets}
            value={layout.sheet ?? ""}
            onChange={({ currentTarget }) => change({ sheet: currentTarget.value })}
            error={importError("list-no-such-sheet")}
          />
        )}
        {layout.sheet === findings.sheet ? (
          <>
            <HeaderFields
              layout={layout}
              onChange={change}
              error={headerError ?? importError("list-no-such-header-line")}
            />
            {columnsError && <Input.Error role="alert">{columnsError}</Input.Error>}
            <Table verticalSpacing="xs" layout="fixed">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{m.reading_column()}</Table.Th>
                  <Table.Th>{m.reading_meaning()}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {findings.columns.map((column) => (
                  <ColumnRow
                    key={column.position ?? column.name}
                    column={column}
                    meaning={layout.meanings[column.position ?? 0]}
                    onMeaning={(position, meaning) =>
                      setLayout(withMeaning(layout, position, meaning))
                    }
                  />
                ))}
              </Table.Tbody>
            </Table>
          </>
        ) : (
          <Text>{m.reading_sheet_changed()}</Text>
        )}
        {!headerError && !columnsError && <ProblemAlert error={again.error} />}
        <Group>
          <Button type="submit" variant="default" disabled={!changed} loading={again.isPending}>
            {m.reading_again()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
