import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { campaignQuery } from "@/lib/api/campaign";
import type { ProblemError } from "@/lib/api/problem";
import type { Campaign } from "@/lib/api/types";
import { fieldProblem } from "@/lib/field-text";
import { formatBytes } from "@/lib/format";
import { FilePicker } from "../FilePicker";
import { uploadResume } from "../upload-resume";

interface Props {
  campaign: Campaign;
  onNext: () => void;
}

export function ResumeStep({ campaign: { id, resume }, onNext }: Props) {
  const queryClient = useQueryClient();
  const upload = useMutation<Campaign, ProblemError, File>({
    mutationFn: (file) => uploadResume(id, file),
    onSuccess: (campaign) => queryClient.setQueryData(campaignQuery(id).queryKey, campaign),
  });
  const fieldError = fieldProblem(upload.error, "filename", "size", "uploadId");
  return (
    <Stack>
      {!fieldError && <ProblemAlert error={upload.error} />}
      <FilePicker
        label={m.resume_label()}
        hint={m.resume_hint()}
        button={resume ? m.resume_replace() : m.resume_choose()}
        accept=".pdf,application/pdf"
        loading={upload.isPending}
        error={fieldError}
        onFile={(file) => upload.mutate(file)}
      />
      <Text role="status" style={{ overflowWrap: "anywhere" }}>
        {upload.isPending && m.resume_uploading()}
        {!upload.isPending &&
          resume &&
          m.resume_ready({ filename: resume.filename, size: formatBytes(resume.size) })}
      </Text>
      <Group>
        <Button disabled={upload.isPending} onClick={onNext}>
          {m.go_on()}
        </Button>
      </Group>
    </Stack>
  );
}
