import { Stack } from "@mantine/core";
import { useEffect, useRef, type ReactNode } from "react";
import { m } from "@/generated/paraglide/messages";
import type { Campaign } from "@/lib/api/types";
import { LimitsStep } from "./limits/LimitsStep";
import { ListStep } from "./list/ListStep";
import { ResumeStep } from "./resume/ResumeStep";
import { StartStep } from "./start/StartStep";
import { StepBar } from "./StepBar";
import { firstOpenStep, setupSteps, type SetupStep } from "./steps";
import { TemplateStep } from "./template/TemplateStep";

interface Props {
  campaign: Campaign;
  step: SetupStep | undefined;
  onStep: (step: SetupStep) => void;
  /** The account's limits, which are not this feature's own. */
  limits: (onSaved: () => void) => ReactNode;
}

export function SetupSteps({ campaign, step, onStep, limits }: Props) {
  const current = step ?? firstOpenStep(campaign);
  const section = useFocusOnChange(current);
  const onNext = () => onStep(setupSteps[setupSteps.indexOf(current) + 1] ?? "start");
  return (
    <Stack gap="lg">
      <StepBar campaign={campaign} current={current} onStep={onStep} />
      <section
        ref={section}
        tabIndex={-1}
        style={{ outline: "none" }}
        aria-label={m.setup_step({ step: setupSteps.indexOf(current) + 1 })}
      >
        {current === "list" && <ListStep campaign={campaign} onNext={onNext} />}
        {current === "template" && <TemplateStep campaign={campaign} onNext={onNext} />}
        {current === "resume" && <ResumeStep campaign={campaign} onNext={onNext} />}
        {current === "limits" && <LimitsStep>{limits(onNext)}</LimitsStep>}
        {current === "start" && <StartStep campaign={campaign} onStep={onStep} />}
      </section>
    </Stack>
  );
}

/** The button that led to another step is gone with the last one: the focus moves on with the content. */
function useFocusOnChange(step: SetupStep) {
  const section = useRef<HTMLElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    section.current?.focus();
  }, [step]);
  return section;
}
