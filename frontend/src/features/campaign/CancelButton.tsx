import { ConfirmButton } from "@/components/ConfirmButton";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { cancelCampaign } from "./api/cancel-campaign";
import { useChange } from "./use-change";

export function CancelButton({ campaignId, pending }: { campaignId: string; pending: number }) {
  const cancel = useChange(campaignId, () => cancelCampaign(campaignId));
  return (
    <>
      <ConfirmButton
        label={m.cancel_campaign()}
        title={m.cancel_title()}
        text={m.cancel_text({ count: pending })}
        confirm={m.cancel_campaign()}
        onConfirm={() => cancel.mutate()}
        loading={cancel.isPending}
      />
      <ProblemAlert error={cancel.error} />
    </>
  );
}
