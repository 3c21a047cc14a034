import { Checkbox, Stack, Text } from "@mantine/core";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import type { EarlierMail, ImportRow } from "@/lib/api/types";
import { allowRowContactAgain } from "../../api/allow-row-contact-again";
import { EarlierMailText } from "./EarlierMailText";
import { useDecision } from "./use-decision";

interface Props {
  campaignId: string;
  row: ImportRow;
  mail: EarlierMail;
  /** Whether that is decided for the whole list. */
  allAllowed: boolean;
}

/** Without a word from its owner such a row gets no mail. */
export function ContactedBefore({ campaignId, row, mail, allAllowed }: Props) {
  const allow = useDecision(campaignId, (allowed: boolean) =>
    allowRowContactAgain(campaignId, row.line, allowed),
  );
  const allowed = allow.isPending ? allow.variables : row.contactAgain;
  return (
    <Stack gap={4} align="flex-start">
      <EarlierMailText mail={mail} text={m.warning_contacted_before} />
      {allAllowed ? (
        <Text c="dimmed">{m.warning_all_allowed()}</Text>
      ) : (
        <Checkbox
          label={m.warning_send_anyway()}
          aria-label={m.warning_send_anyway_line({ line: row.line })}
          description={allowed ? undefined : m.warning_skipped()}
          checked={allowed}
          disabled={allow.isPending}
          onChange={({ currentTarget }) => allow.mutate(currentTarget.checked)}
        />
      )}
      <ProblemAlert error={allow.error} />
    </Stack>
  );
}
