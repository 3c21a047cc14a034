import { m } from "@/generated/paraglide/messages";
import type { Campaign } from "@/lib/api/types";
import classes from "./StepBar.module.css";
import { setupSteps, type SetupStep } from "./steps";

interface Props {
  campaign: Campaign;
  current: SetupStep;
  onStep: (step: SetupStep) => void;
}

const labels: Record<SetupStep, () => string> = {
  list: m.step_list,
  template: m.step_template,
  resume: m.step_resume,
  limits: m.step_limits,
  start: m.step_start,
};

/** All steps are open at any time: what is missing is said where it is needed. */
export function StepBar({ campaign, current, onStep }: Props) {
  return (
    <nav aria-label={m.setup_steps()}>
      <ol className={classes.steps}>
        {setupSteps.map((step, index) => (
          <li key={step} className={classes.item}>
            <button
              type="button"
              className={classes.step}
              aria-current={step === current ? "step" : undefined}
              onClick={() => onStep(step)}
            >
              <span className={classes.number} aria-hidden>
                {isDone(campaign, step) ? "✓" : index + 1}
              </span>
              <span className={classes.label}>{labels[step]()}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function isDone({ activeList, template, resume }: Campaign, step: SetupStep): boolean {
  switch (step) {
    case "list":
      return activeList !== null;
    case "template":
      return template !== null;
    case "resume":
      return resume !== null;
    default:
      return false;
  }
}
