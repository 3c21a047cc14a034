import { Button, type ButtonProps } from "@mantine/core";
import { ProblemAlert } from "@/components/ProblemAlert";
import { useChange } from "./use-change";

interface Props extends ButtonProps {
  campaignId: string;
  label: string;
  action: () => Promise<unknown>;
  "aria-label"?: string;
}

/** Does something about a campaign at once, and says so where it was refused. */
export function ActionButton({ campaignId, label, action, ...button }: Props) {
  const change = useChange(campaignId, action);
  return (
    <>
      <Button {...button} loading={change.isPending} onClick={() => change.mutate()}>
        {label}
      </Button>
      <ProblemAlert error={change.error} />
    </>
  );
}
