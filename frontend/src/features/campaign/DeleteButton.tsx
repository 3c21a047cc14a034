import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ConfirmButton } from "@/components/ConfirmButton";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { deleteCampaign } from "./api/delete-campaign";

export function DeleteButton({ campaignId }: { campaignId: string }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => deleteCampaign(campaignId),
    onSuccess: async () => {
      await navigate({ to: "/" });
      queryClient.removeQueries({ queryKey: ["campaigns", campaignId] });
      await queryClient.invalidateQueries({ queryKey: ["campaigns"] });
    },
  });
  return (
    <>
      <ConfirmButton
        label={m.delete_campaign()}
        title={m.delete_title()}
        text={m.delete_text()}
        confirm={m.delete_campaign()}
        onConfirm={() => remove.mutate()}
        loading={remove.isPending}
      />
      <ProblemAlert error={remove.error} />
    </>
  );
}
