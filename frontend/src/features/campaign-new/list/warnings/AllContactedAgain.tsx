import { Switch } from "@mantine/core";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { allowContactAgain } from "../../api/allow-contact-again";
import { useDecision } from "./use-decision";

interface Props {
  campaignId: string;
  allowed: boolean;
}

export function AllContactedAgain({ campaignId, allowed }: Props) {
  const allow = useDecision(campaignId, (all: boolean) => allowContactAgain(campaignId, all));
  return (
    <>
      <ProblemAlert error={allow.error} />
      <Switch
        label={m.warning_send_all_anyway()}
        checked={allow.isPending ? allow.variables : allowed}
        disabled={allow.isPending}
        onChange={({ currentTarget }) => allow.mutate(currentTarget.checked)}
      />
    </>
  );
}
