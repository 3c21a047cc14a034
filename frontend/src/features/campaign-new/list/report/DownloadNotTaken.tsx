import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { exportRows } from "../../api/export-rows";
import { saveFile } from "./save-file";

interface Props {
  campaignId: string;
  /** Of the list. */
  filename: string;
}

export function DownloadNotTaken({ campaignId, filename }: Props) {
  const download = useMutation({
    mutationFn: () => exportRows(campaignId),
    onSuccess: (csv) =>
      saveFile(csv, m.report_download_name({ filename: filename.replace(/\.\w+$/, "") })),
  });
  return (
    <Stack gap="xs">
      <ProblemAlert error={download.error} />
      <Group>
        <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
          {m.report_download()}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {m.report_download_text()}
      </Text>
    </Stack>
  );
}
