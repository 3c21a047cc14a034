import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CampaignPage } from "@/features/campaign/CampaignPage";
import { meQuery } from "@/lib/api/me";

const route = getRouteApi("/signed-in/campaigns/$campaignId");

export function CampaignRoute() {
  const { campaignId } = route.useParams();
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <CampaignPage
      key={campaignId}
      campaignId={campaignId}
      status={status}
      onStatus={(next) => void navigate({ search: { status: next }, replace: true })}
      sandbox={me.sandboxUrl !== null}
    />
  );
}
