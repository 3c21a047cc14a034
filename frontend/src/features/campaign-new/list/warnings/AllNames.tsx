import { Button, Group, Text } from "@mantine/core";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { acceptNames } from "../../api/accept-names";
import { useDecision } from "./use-decision";

export function AllNames({ campaignId }: { campaignId: string }) {
  const accept = useDecision(campaignId, () => acceptNames(campaignId));
  return (
    <>
      <ProblemAlert error={accept.error} />
      <Group>
        <Button variant="default" loading={accept.isPending} onClick={() => accept.mutate()}>
          {m.warning_use_all_names()}
        </Button>
        <Text role="status">
          {accept.data !== undefined && m.warning_names_used({ count: accept.data })}
        </Text>
      </Group>
    </>
  );
}
