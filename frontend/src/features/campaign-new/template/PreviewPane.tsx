import { Stack, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import type { Template } from "@/lib/api/types";
import { previewQuery } from "../api/preview";
import { PreviewMail } from "./PreviewMail";
import { RowStepper } from "./RowStepper";
import { useAcceptedRows } from "./use-accepted-rows";

interface Props {
  campaignId: string;
  importId: string;
  template: Template;
}

/** The mail of one row, following what is typed. */
export function PreviewPane({ campaignId, importId, template }: Props) {
  const rows = useAcceptedRows(campaignId, importId);
  const [text] = useDebouncedValue(template, 300);
  const preview = useQuery(previewQuery(campaignId, importId, rows.row?.line ?? null, text));
  return (
    <Stack component="section" aria-label={m.preview()} gap="sm">
      <Title order={2} size="h4">
        {m.preview()}
      </Title>
      <RowStepper rows={rows} />
      <ProblemAlert error={preview.error ?? rows.error} />
      {preview.data && <PreviewMail preview={preview.data} />}
    </Stack>
  );
}
