import { Alert, Button, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { formatNumber } from "@/lib/format";
import { preflightQuery } from "../api/preflight";

interface Props {
  campaignId: string;
  /** To where the text can be mended, as long as it can. */
  onText: () => void;
}

/** Whom the text would leave without a mail, for want of a value; nothing where it leaves out nobody. */
export function LeftOut({ campaignId, onText }: Props) {
  const { data, error } = useQuery(preflightQuery(campaignId));
  if (error) return <ProblemAlert error={error} />;
  if (!data?.incomplete) return null;
  return (
    <Alert
      role="status"
      color="orange"
      title={m.left_out({
        count: formatNumber(data.incomplete),
        of: formatNumber(data.recipients),
      })}
    >
      <Stack gap="xs" align="flex-start">
        {data.missing.map(({ placeholder, rows, firstRow }) => (
          <Text key={placeholder}>
            {m.left_out_by({
              placeholder,
              count: rows,
              shown: formatNumber(rows),
              line: formatNumber(firstRow),
            })}
          </Text>
        ))}
        <Text>{m.left_out_step()}</Text>
        <Button variant="default" size="xs" onClick={onText}>
          {m.left_out_mend()}
        </Button>
      </Stack>
    </Alert>
  );
}
