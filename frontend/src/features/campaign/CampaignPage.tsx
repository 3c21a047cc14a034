import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { CampaignBadge } from "@/components/CampaignBadge";
import { Loaded } from "@/components/Loaded";
import { PageTitle } from "@/components/PageTitle";
import { StartRefusedAlert } from "@/components/StartRefusedAlert";
import { campaignQuery } from "@/lib/api/campaign";
import type { CampaignStatus, MailStatus } from "@/lib/api/types";
import { progressQuery } from "./api/progress";
import { CampaignActions } from "./CampaignActions";
import { Mails } from "./Mails";
import { NotStarted } from "./NotStarted";
import { pace } from "./pace";
import { ProgressPanel } from "./ProgressPanel";
import { RenameButton } from "./RenameButton";

interface Props {
  campaignId: string;
  status: MailStatus | undefined;
  onStatus: (status: MailStatus | undefined) => void;
  /** Whether mails go into the sandbox instead of a real mailbox. */
  sandbox: boolean;
}

export function CampaignPage({ campaignId, status, onStatus, sandbox }: Props) {
  const campaign = useQuery(campaignQuery(campaignId));
  const progress = useQuery({
    ...progressQuery(campaignId),
    refetchInterval: ({ state }) => pace(state.data),
  });
  return (
    <Loaded query={campaign} page>
      {({ name, schedule, startRefused, startedAt, activeList: list }) => (
        <Stack>
          <PageTitle title={name}>
            <RenameButton campaignId={campaignId} name={name} />
          </PageTitle>
          <Loaded query={progress}>
            {(now) => (
              <Stack>
                <Group gap="sm">
                  <CampaignBadge status={now.status} />
                  {list && (
                    <Text c="dimmed" style={{ overflowWrap: "anywhere" }}>
                      {list.filename}
                    </Text>
                  )}
                </Group>
                <StartRefusedAlert refused={startRefused} />
                {isToBeSetUp(now.status) && (
                  <NotStarted campaignId={campaignId} armed={schedule.type === "AUTO"} />
                )}
                <ProgressPanel campaignId={campaignId} name={name} progress={now} />
                <CampaignActions campaignId={campaignId} schedule={schedule} progress={now} />
                {(startedAt !== null || now.counters.total > 0) && (
                  <Mails
                    campaignId={campaignId}
                    progress={now}
                    status={status}
                    onStatus={onStatus}
                    sandbox={sandbox}
                  />
                )}
              </Stack>
            )}
          </Loaded>
        </Stack>
      )}
    </Loaded>
  );
}

function isToBeSetUp(status: CampaignStatus): boolean {
  return status === "DRAFT" || status === "PARSING" || status === "READY";
}
