import { Chip, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { m } from "@/generated/paraglide/messages";
import type { RecipientList, WarningCode } from "@/lib/api/types";
import { formatNumber } from "@/lib/format";
import { ImportRows } from "../report/ImportRows";
import { AllContactedAgain } from "./AllContactedAgain";
import { AllNames } from "./AllNames";
import { warningKinds } from "./kinds";

interface Props {
  campaignId: string;
  list: RecipientList;
}

/** The rows that are taken but want to be looked at, one kind of warning at a time. */
export function WarnedRows({ campaignId, list }: Props) {
  const counts = list.findings.warnings;
  const kinds = (Object.keys(warningKinds) as WarningCode[]).filter((kind) => counts[kind]);
  const [chosen, setChosen] = useState(kinds[0]);
  const kind = chosen !== undefined && counts[chosen] ? chosen : kinds[0];
  return (
    <Stack gap="sm">
      <Chip.Group value={kind ?? ""} onChange={(value) => setChosen(value as WarningCode)}>
        <Group role="radiogroup" aria-label={m.report_hint_kind()} gap="xs">
          {kinds.map((code) => (
            <Chip key={code} value={code} variant="outline">
              {warningKinds[code]({ count: formatNumber(counts[code] ?? 0) })}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {kind === "NAME_IN_CAPITALS" && <AllNames campaignId={campaignId} />}
      {kind === "CONTACTED_BEFORE" && (
        <AllContactedAgain campaignId={campaignId} allowed={list.contactAgain} />
      )}
      <ImportRows
        key={kind}
        campaignId={campaignId}
        list={list}
        verdict="ACCEPTED"
        warning={kind}
      />
    </Stack>
  );
}
