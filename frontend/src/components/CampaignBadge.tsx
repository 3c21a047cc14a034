import { Badge, type MantineColor } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { CampaignStatus } from "@/lib/api/types";

const looks: Record<CampaignStatus, [MantineColor, () => string]> = {
  DRAFT: ["gray", m.campaign_status_draft],
  PARSING: ["blue", m.campaign_status_parsing],
  READY: ["blue", m.campaign_status_ready],
  SCHEDULED: ["violet", m.campaign_status_scheduled],
  RUNNING: ["indigo", m.campaign_status_running],
  PAUSED: ["orange", m.campaign_status_paused],
  COMPLETED: ["green", m.campaign_status_completed],
  CANCELLED: ["gray", m.campaign_status_cancelled],
  DELETING: ["gray", m.campaign_status_deleting],
};

export function CampaignBadge({ status }: { status: CampaignStatus }) {
  const [color, label] = looks[status];
  return (
    <Badge variant="light" color={color}>
      {label()}
    </Badge>
  );
}
