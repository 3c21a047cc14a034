import { Button, Group, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { campaignQuery } from "@/lib/api/campaign";
import type { Campaign, RecipientList } from "@/lib/api/types";
import { fieldProblem } from "@/lib/field-text";
import { formatNumber } from "@/lib/format";
import { FilePicker } from "../FilePicker";
import { uploadList } from "../upload-list";
import { ImportState } from "./ImportState";
import { describeListProblem } from "./list-problem";
import { ReadingForm } from "./reading/ReadingForm";
import { ImportReport } from "./report/ImportReport";

interface Props {
  campaign: Campaign;
  onNext: () => void;
}

export function ListStep({ campaign: { id, list, activeList, listLimits }, onNext }: Props) {
  const queryClient = useQueryClient();
  const upload = useMutation({
    mutationFn: (file: File) => uploadList(id, file),
    onSettled: () => queryClient.invalidateQueries(campaignQuery(id)),
  });
  const importing = list?.state === "UPLOADING" || list?.state === "PARSING";
  const fieldError = fieldProblem(upload.error, "filename", "size", "contentType");
  const importError =
    upload.isPending || !list?.problem ? undefined : describeListProblem(list.problem);
  return (
    <Stack>
      {!fieldError && <ProblemAlert error={upload.error} />}
      <FilePicker
        label={m.list_label()}
        hint={m.list_hint({
          megabytes: formatNumber(listLimits.megabytes),
          rows: formatNumber(listLimits.rows),
        })}
        button={list ? m.list_replace() : m.list_choose()}
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods,.numbers"
        loading={upload.isPending}
        error={fieldError ?? importError}
        onFile={(file) => upload.mutate(file)}
      />
      <ImportState list={list} active={activeList} uploading={upload.isPending} />
      {list && !importing && hasFindings(list) && (
        <ReadingForm key={`reading ${list.importId}`} campaignId={id} list={list} />
      )}
      {activeList && (
        <ImportReport key={`report ${activeList.importId}`} campaignId={id} list={activeList} />
      )}
      <Group>
        <Button
          disabled={upload.isPending}
          variant={importing ? "default" : "filled"}
          onClick={onNext}
        >
          {m.go_on()}
        </Button>
      </Group>
    </Stack>
  );
}

/** A file that could not even be opened leaves nothing to correct. */
function hasFindings({ findings: { sheets, columns } }: RecipientList): boolean {
  return columns.length > 0 || sheets.length > 1;
}
