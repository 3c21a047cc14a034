import { Alert, Button, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { campaignQuery } from "@/lib/api/campaign";
import { unscheduleCampaign } from "@/lib/api/unschedule-campaign";

/** A campaign that starts with its list: said so, with the way back, in place of the form. */
export function ArmedStart({ campaignId }: { campaignId: string }) {
  const queryClient = useQueryClient();
  const disarm = useMutation({
    mutationFn: () => unscheduleCampaign(campaignId),
    onSettled: () => queryClient.invalidateQueries(campaignQuery(campaignId)),
  });
  return (
    <Stack>
      <Alert role="status" title={m.start_armed()}>
        <Stack gap="xs" align="flex-start">
          <Text>{m.start_armed_text()}</Text>
          <Button
            variant="default"
            size="xs"
            loading={disarm.isPending}
            onClick={() => disarm.mutate()}
          >
            {m.unschedule()}
          </Button>
        </Stack>
      </Alert>
      <ProblemAlert error={disarm.error} />
    </Stack>
  );
}
