import { Group } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { Campaign, Progress } from "@/lib/api/types";
import { unscheduleCampaign } from "@/lib/api/unschedule-campaign";
import { ActionButton } from "./ActionButton";
import { pauseCampaign } from "./api/pause-campaign";
import { resumeCampaign } from "./api/resume-campaign";
import { retryFailed } from "./api/retry-failed";
import { CancelButton } from "./CancelButton";
import { DeleteButton } from "./DeleteButton";

interface Props {
  campaignId: string;
  schedule: Campaign["schedule"];
  progress: Progress;
}

/** What can be done in the state the campaign is in. */
export function CampaignActions({ campaignId, schedule, progress }: Props) {
  const { status, counters } = progress;
  const startsByItself =
    status === "SCHEDULED" ||
    (schedule.type === "AUTO" && ["DRAFT", "PARSING", "READY"].includes(status));
  const underWay = ["SCHEDULED", "RUNNING", "PAUSED"].includes(status);
  const retriable = ["RUNNING", "PAUSED", "COMPLETED"].includes(status) && counters.failed > 0;
  return (
    <Group gap="xs">
      {status === "RUNNING" && (
        <ActionButton
          campaignId={campaignId}
          label={m.pause()}
          action={() => pauseCampaign(campaignId)}
        />
      )}
      {status === "PAUSED" && (
        <ActionButton
          campaignId={campaignId}
          label={m.resume()}
          action={() => resumeCampaign(campaignId)}
        />
      )}
      {startsByItself && (
        <ActionButton
          campaignId={campaignId}
          label={m.unschedule()}
          action={() => unscheduleCampaign(campaignId)}
        />
      )}
      {retriable && (
        <ActionButton
          campaignId={campaignId}
          variant="default"
          label={m.retry_failed({ count: counters.failed })}
          action={() => retryFailed(campaignId)}
        />
      )}
      {underWay && <CancelButton campaignId={campaignId} pending={counters.pending} />}
      {status !== "DELETING" && <DeleteButton campaignId={campaignId} />}
    </Group>
  );
}
