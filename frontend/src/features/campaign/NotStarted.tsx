import { Alert, Stack, Text } from "@mantine/core";
import { LinkButton } from "@/components/links";
import { m } from "@/generated/paraglide/messages";

interface Props {
  campaignId: string;
  /** Whether it starts by itself once its list has been imported. */
  armed: boolean;
}

/** Leads back to setting a campaign up. */
export function NotStarted({ campaignId, armed }: Props) {
  return (
    <Alert title={m.campaign_not_started()}>
      <Stack gap="xs" align="flex-start">
        {armed && <Text>{m.start_auto_armed()}</Text>}
        <LinkButton to="/campaigns/$campaignId/setup" params={{ campaignId }} size="xs">
          {m.campaign_continue()}
        </LinkButton>
      </Stack>
    </Alert>
  );
}
