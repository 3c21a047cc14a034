import { Button, Group, Stack } from "@mantine/core";
import { ConfirmButton } from "@/components/ConfirmButton";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import type { Campaign, Progress } from "@/lib/api/types";
import { cancelCampaign } from "./api/cancel-campaign";
import { pauseCampaign } from "./api/pause-campaign";
import { resumeCampaign } from "./api/resume-campaign";
import { retryFailed } from "./api/retry-failed";
import { unscheduleCampaign } from "./api/unschedule-campaign";
import { DeleteButton } from "./DeleteButton";
import { useChange } from "./use-change";

interface Props {
  campaignId: string;
  schedule: Campaign["schedule"];
  progress: Progress;
}

/** What can be done in the state the campaign is in. */
export function CampaignActions({ campaignId, schedule, progress }: Props) {
  const { status, counters } = progress;
  const pause = useChange(campaignId, () => pauseCampaign(campaignId));
  const resume = useChange(campaignId, () => resumeCampaign(campaignId));
  const cancel = useChange(campaignId, () => cancelCampaign(campaignId));
  const retry = useChange(campaignId, () => retryFailed(campaignId));
  const unschedule = useChange(campaignId, () => unscheduleCampaign(campaignId));
  const startsByItself =
    status === "SCHEDULED" || (status === "PARSING" && schedule.type === "AUTO");
  const underWay = ["SCHEDULED", "RUNNING", "PAUSED"].includes(status);
  const retriable = ["RUNNING", "PAUSED", "COMPLETED"].includes(status) && counters.failed > 0;
  return (
    <Stack gap="sm">
      <ProblemAlert
        error={pause.error ?? resume.error ?? cancel.error ?? retry.error ?? unschedule.error}
      />
      <Group gap="xs">
        {status === "RUNNING" && (
          <Button loading={pause.isPending} onClick={() => pause.mutate()}>
            {m.pause()}
          </Button>
        )}
        {status === "PAUSED" && (
          <Button loading={resume.isPending} onClick={() => resume.mutate()}>
            {m.resume()}
          </Button>
        )}
        {startsByItself && (
          <Button loading={unschedule.isPending} onClick={() => unschedule.mutate()}>
            {m.unschedule()}
          </Button>
        )}
        {retriable && (
          <Button variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
            {m.retry_failed({ count: counters.failed })}
          </Button>
        )}
        {underWay && (
          <ConfirmButton
            label={m.cancel_campaign()}
            title={m.cancel_title()}
            text={m.cancel_text({ count: counters.pending })}
            confirm={m.cancel_campaign()}
            onConfirm={() => cancel.mutate()}
            loading={cancel.isPending}
          />
        )}
        {status !== "DELETING" && <DeleteButton campaignId={campaignId} />}
      </Group>
    </Stack>
  );
}
