import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { LinkButton } from "@/components/links";
import { PageTitle } from "@/components/PageTitle";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { campaignQuery } from "@/lib/api/campaign";
import { fieldProblem } from "@/lib/field-text";
import { createCampaign } from "./api/create-campaign";

export function NewCampaignPage() {
  const [name, setName] = useState("");
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const create = useMutation({
    mutationFn: createCampaign,
    onSuccess: async (campaign) => {
      queryClient.setQueryData(campaignQuery(campaign.id).queryKey, campaign);
      await navigate({
        to: "/campaigns/$campaignId/setup",
        params: { campaignId: campaign.id },
        search: { step: "list" },
        replace: true,
      });
    },
  });
  const nameError = fieldProblem(create.error, "name");
  return (
    <Stack maw={560}>
      <PageTitle title={m.campaign_new()} />
      <Text>{m.campaign_new_text()}</Text>
      {!nameError && <ProblemAlert error={create.error} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(name.trim());
        }}
      >
        <Stack>
          <TextInput
            label={m.campaign_name()}
            description={m.campaign_name_hint()}
            maxLength={120}
            required
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={nameError}
          />
          <Group>
            <Button type="submit" loading={create.isPending}>
              {m.go_on()}
            </Button>
            <LinkButton to="/" variant="default">
              {m.cancel()}
            </LinkButton>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
