import { Alert, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/links";
import { Loaded } from "@/components/Loaded";
import { PageTitle } from "@/components/PageTitle";
import { m } from "@/generated/paraglide/messages";
import { campaignQuery } from "@/lib/api/campaign";
import type { Campaign } from "@/lib/api/types";
import { SetupSteps } from "./SetupSteps";
import type { SetupStep } from "./steps";

interface Props {
  campaignId: string;
  step: SetupStep | undefined;
  onStep: (step: SetupStep) => void;
  /** The account's limits, which are not this feature's own. */
  limits: (onSaved: () => void) => ReactNode;
}

export function SetupPage({ campaignId, ...steps }: Props) {
  const query = useQuery({
    ...campaignQuery(campaignId),
    refetchInterval: ({ state }) => (state.data && importing(state.data) ? 1_000 : false),
  });
  return (
    <Loaded query={query} page>
      {(campaign) => (
        <Stack>
          <PageTitle title={campaign.name} />
          {editable(campaign) ? (
            <SetupSteps campaign={campaign} {...steps} />
          ) : (
            <Alert role="status" title={m.setup_started()}>
              <LinkButton
                to="/campaigns/$campaignId"
                params={{ campaignId }}
                variant="default"
                size="xs"
              >
                {m.to_campaign()}
              </LinkButton>
            </Alert>
          )}
        </Stack>
      )}
    </Loaded>
  );
}

const importing = ({ list }: Campaign) => list?.state === "UPLOADING" || list?.state === "PARSING";

const editable = ({ status }: Campaign) => ["DRAFT", "PARSING", "READY"].includes(status);
