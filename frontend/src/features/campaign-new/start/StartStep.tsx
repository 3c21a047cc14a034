import { Divider, Stack } from "@mantine/core";
import { StartRefusedAlert } from "@/components/StartRefusedAlert";
import type { Campaign } from "@/lib/api/types";
import type { SetupStep } from "../steps";
import { ArmedStart } from "./ArmedStart";
import { Checklist } from "./Checklist";
import { LeftOut } from "./LeftOut";
import { StartForm } from "./StartForm";
import { TestMail } from "./TestMail";

interface Props {
  campaign: Campaign;
  onStep: (step: SetupStep) => void;
}

export function StartStep({ campaign, onStep }: Props) {
  return (
    <Stack gap="lg">
      <Checklist campaign={campaign} onStep={onStep} />
      {campaign.activeList && campaign.template && (
        <LeftOut campaignId={campaign.id} onText={() => onStep("template")} />
      )}
      <Divider />
      <TestMail campaignId={campaign.id} />
      <Divider />
      <StartRefusedAlert refused={campaign.startRefused} />
      {campaign.schedule.type === "AUTO" ? (
        <ArmedStart campaignId={campaign.id} />
      ) : (
        <StartForm campaign={campaign} />
      )}
    </Stack>
  );
}
