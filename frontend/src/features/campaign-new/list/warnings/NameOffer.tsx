import { Button, Stack, Text } from "@mantine/core";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { acceptName } from "../../api/accept-name";
import { useDecision } from "./use-decision";

interface Props {
  campaignId: string;
  line: number;
  /** As it is usually written. */
  name: string;
}

export function NameOffer({ campaignId, line, name }: Props) {
  const accept = useDecision(campaignId, () => acceptName(campaignId, line));
  return (
    <Stack gap={4} align="flex-start">
      <Text>{m.warning_name_in_capitals()}</Text>
      <Button
        variant="default"
        size="compact-sm"
        styles={{ label: { whiteSpace: "normal" }, root: { height: "auto", paddingBlock: 4 } }}
        loading={accept.isPending}
        onClick={() => accept.mutate()}
      >
        {m.warning_use_name({ name })}
      </Button>
      <ProblemAlert error={accept.error} />
    </Stack>
  );
}
