import { SegmentedControl, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { m } from "@/generated/paraglide/messages";
import type { RecipientList, Verdict } from "@/lib/api/types";
import { formatNumber } from "@/lib/format";
import { ImportRows } from "./ImportRows";

interface Props {
  campaignId: string;
  list: RecipientList;
}

/** What became of every row of the file; what was not taken comes first. */
export function ImportReport({ campaignId, list }: Props) {
  const [verdict, setVerdict] = useState<Verdict>(firstOf(list));
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {m.report_title()}
      </Title>
      {list.columns.length > 0 && (
        <Text c="dimmed" size="sm" style={{ overflowWrap: "anywhere" }}>
          {m.report_columns({ columns: list.columns.map(({ header }) => header).join(", ") })}
        </Text>
      )}
      <SegmentedControl
        aria-label={m.report_filter()}
        fullWidth
        styles={{ label: { whiteSpace: "normal" } }}
        value={verdict}
        onChange={setVerdict}
        data={[
          { value: "REJECTED", label: m.report_rejected({ count: formatNumber(list.rejected) }) },
          {
            value: "DUPLICATE",
            label: m.report_duplicate({ count: formatNumber(list.duplicates) }),
          },
          { value: "ACCEPTED", label: m.report_accepted({ count: formatNumber(list.accepted) }) },
        ]}
      />
      <ImportRows
        key={`${list.importId} ${verdict}`}
        campaignId={campaignId}
        importId={list.importId}
        verdict={verdict}
      />
    </Stack>
  );
}

function firstOf({ rejected, duplicates }: RecipientList): Verdict {
  if (rejected > 0) return "REJECTED";
  return duplicates > 0 ? "DUPLICATE" : "ACCEPTED";
}
