import { getRouteApi } from "@tanstack/react-router";
import { SetupPage } from "@/features/campaign-new/SetupPage";
import { LimitsForm } from "@/features/limits/LimitsForm";

const route = getRouteApi("/signed-in/campaigns/$campaignId/setup");

export function SetupRoute() {
  const { campaignId } = route.useParams();
  const { step } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <SetupPage
      key={campaignId}
      campaignId={campaignId}
      step={step}
      onStep={(next) => void navigate({ search: { step: next } })}
      limits={(onSaved) => <LimitsForm onSaved={onSaved} />}
    />
  );
}
