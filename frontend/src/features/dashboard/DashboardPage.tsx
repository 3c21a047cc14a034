import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Empty } from "@/components/Empty";
import { LinkButton } from "@/components/links";
import { Loaded } from "@/components/Loaded";
import { PageTitle } from "@/components/PageTitle";
import { m } from "@/generated/paraglide/messages";
import { campaignsQuery } from "./api/campaigns";
import { CampaignCard } from "./CampaignCard";
import { MailboxNotice } from "./MailboxNotice";

export function DashboardPage() {
  const campaigns = useQuery(campaignsQuery);
  return (
    <Stack>
      <PageTitle title={m.nav_campaigns()}>
        <LinkButton to="/campaigns/new">{m.campaign_new()}</LinkButton>
      </PageTitle>
      <MailboxNotice />
      <Loaded query={campaigns}>
        {({ campaigns: list }) =>
          list.length === 0 ? (
            <Empty text={m.dashboard_empty()} />
          ) : (
            <Stack component="ul" p={0} m={0} style={{ listStyle: "none" }}>
              {list.map((campaign) => (
                <CampaignCard key={campaign.id} campaign={campaign} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  );
}
