import { Button, Group, Radio, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { campaignQuery } from "@/lib/api/campaign";
import type { Campaign } from "@/lib/api/types";
import { fieldProblem } from "@/lib/field-text";
import { startCampaign } from "../api/start-campaign";
import { toStart, type StartChoice } from "./start-choice";

export function StartForm({ campaign: { id } }: { campaign: Campaign }) {
  const [choice, setChoice] = useState<StartChoice>({ type: "MANUAL", localTime: "" });
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const start = useMutation<Campaign>({
    mutationFn: () => startCampaign(id, toStart(choice)),
    onSuccess: async (campaign) => {
      queryClient.setQueryData(campaignQuery(id).queryKey, campaign);
      // What was looked at just before says nothing of the start, and that nothing moves.
      queryClient.removeQueries({ queryKey: ["campaigns", id, "progress"] });
      await navigate({
        to: "/campaigns/$campaignId",
        params: { campaignId: id },
        search: { status: undefined },
      });
    },
  });
  const timeError = fieldProblem(start.error, "at");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate();
      }}
    >
      <Stack>
        <Radio.Group
          label={m.start_when()}
          value={choice.type}
          onChange={(type) => setChoice({ ...choice, type: type })}
        >
          <Stack mt="xs" gap="sm">
            <Radio value="MANUAL" label={m.start_now()} description={m.start_now_hint()} />
            <Radio value="AT" label={m.start_at()} description={m.start_at_hint()} />
            <Radio value="AUTO" label={m.start_auto()} description={m.start_auto_hint()} />
          </Stack>
        </Radio.Group>
        {choice.type === "AT" && (
          <TextInput
            type="datetime-local"
            label={m.start_time()}
            required
            maw={280}
            value={choice.localTime}
            onChange={({ currentTarget }) =>
              setChoice({ ...choice, localTime: currentTarget.value })
            }
            error={timeError}
          />
        )}
        {!timeError && <ProblemAlert error={start.error} />}
        <Group>
          <Button type="submit" size="md" loading={start.isPending}>
            {choice.type === "MANUAL" ? m.start_button() : m.start_schedule_button()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
