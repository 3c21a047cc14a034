import { SegmentedControl, Stack, Title } from "@mantine/core";
import { useState } from "react";
import { m } from "@/generated/paraglide/messages";
import type { RecipientList, Verdict } from "@/lib/api/types";
import { formatNumber } from "@/lib/format";
import { WarnedRows } from "../warnings/WarnedRows";
import { DownloadNotTaken } from "./DownloadNotTaken";
import { ImportRows } from "./ImportRows";

interface Props {
  campaignId: string;
  list: RecipientList;
}

type Shown = Verdict | "WARNED";

/** What became of every row of the file; what was not taken comes first. */
export function ImportReport({ campaignId, list }: Props) {
  const [shown, setShown] = useState<Shown>(firstOf(list));
  const { rejected, duplicates, accepted } = list;
  const warned = Object.values(list.findings.warnings).reduce((sum, count) => sum + count, 0);
  return (
    <Stack component="section" aria-label={m.report_title()} gap="sm">
      <Title order={2} size="h4">
        {m.report_title()}
      </Title>
      <SegmentedControl
        aria-label={m.report_filter()}
        fullWidth
        styles={{ label: { whiteSpace: "normal", paddingInline: 4 } }}
        value={shown}
        onChange={setShown}
        data={[
          { value: "REJECTED", label: m.report_rejected({ count: formatNumber(rejected) }) },
          { value: "DUPLICATE", label: m.report_duplicate({ count: formatNumber(duplicates) }) },
          { value: "ACCEPTED", label: m.report_accepted({ count: formatNumber(accepted) }) },
          ...(warned > 0
            ? [
                {
                  value: "WARNED" as const,
                  label: m.report_warned({ count: formatNumber(warned) }),
                },
              ]
            : []),
        ]}
      />
      {shown === "WARNED" ? (
        <WarnedRows campaignId={campaignId} list={list} />
      ) : (
        <ImportRows key={shown} campaignId={campaignId} list={list} verdict={shown} />
      )}
      {rejected + duplicates > 0 && (
        <DownloadNotTaken campaignId={campaignId} filename={list.filename} />
      )}
    </Stack>
  );
}

function firstOf({ rejected, duplicates, findings }: RecipientList): Shown {
  if (rejected > 0) return "REJECTED";
  if (duplicates > 0) return "DUPLICATE";
  return Object.keys(findings.warnings).length > 0 ? "WARNED" : "ACCEPTED";
}
