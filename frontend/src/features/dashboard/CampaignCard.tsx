import { Group, Paper, Stack, Text } from "@mantine/core";
import { CampaignBadge } from "@/components/CampaignBadge";
import { LinkButton, TextLink } from "@/components/links";
import { MailProgress } from "@/components/MailProgress";
import { StartRefusedAlert } from "@/components/StartRefusedAlert";
import { WaitingText } from "@/components/WaitingText";
import { m } from "@/generated/paraglide/messages";
import type { CampaignSummary } from "@/lib/api/types";
import { summarize } from "./summary";

const title = { fw: 600, size: "lg", style: { overflowWrap: "anywhere" } } as const;

export function CampaignCard({ campaign }: { campaign: CampaignSummary }) {
  const { id, name, status, counters, schedule, startRefused, waiting } = campaign;
  // A scheduled start is told by the summary already.
  const waits = ["RUNNING", "PAUSED"].includes(status);
  const unfinished = status === "DRAFT" || status === "PARSING" || status === "READY";
  return (
    <Paper component="li" withBorder p="md">
      <Stack gap="xs">
        <Group justify="space-between">
          {status === "DELETING" ? (
            <Text {...title}>{name}</Text>
          ) : (
            <TextLink to="/campaigns/$campaignId" params={{ campaignId: id }} {...title}>
              {name}
            </TextLink>
          )}
          <CampaignBadge status={status} />
        </Group>
        {counters.total > 0 && <MailProgress counters={counters} name={name} />}
        <Text>{summarize(campaign)}</Text>
        {waits && <WaitingText waiting={waiting} c="dimmed" />}
        {unfinished && <StartRefusedAlert refused={startRefused} />}
        {unfinished && schedule.type === "AUTO" && <Text c="dimmed">{m.start_auto_armed()}</Text>}
        {unfinished && (
          <Group>
            <LinkButton
              to="/campaigns/$campaignId/setup"
              params={{ campaignId: id }}
              variant="default"
              size="xs"
              aria-label={m.campaign_continue_named({ name })}
            >
              {m.campaign_continue()}
            </LinkButton>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
