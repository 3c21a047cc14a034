import { Alert, Paper, SimpleGrid, Stack, Text } from "@mantine/core";
import { LinkButton } from "@/components/links";
import { MailProgress } from "@/components/MailProgress";
import { WaitingText } from "@/components/WaitingText";
import { m } from "@/generated/paraglide/messages";
import type { Progress } from "@/lib/api/types";
import { formatInstant, formatNumber } from "@/lib/format";
import { needsUser } from "@/lib/waiting";
import { ActionButton } from "./ActionButton";
import { tryAgainNow } from "./api/try-again-now";
import { mailLabels } from "./mail-status";

const shown = ["SENT", "PENDING", "SENDING", "FAILED", "UNCERTAIN", "SKIPPED"] as const;

interface Props {
  campaignId: string;
  name: string;
  progress: Progress;
}

export function ProgressPanel({ campaignId, name, progress }: Props) {
  const { counters, waiting, lastSentAt, usage } = progress;
  const count = (status: (typeof shown)[number]) =>
    counters[status.toLowerCase() as Lowercase<typeof status>];
  return (
    <Stack>
      {counters.total > 0 && (
        <>
          <Text fw={600} size="lg">
            {m.summary_sent({
              sent: formatNumber(counters.sent),
              total: formatNumber(counters.total),
            })}
          </Text>
          <MailProgress counters={counters} name={name} />
          <SimpleGrid component="dl" m={0} cols={{ base: 2, xs: 3, sm: 6 }} spacing="xs">
            {shown.map((status) => (
              <Paper key={status} withBorder p="xs">
                <Text component="dt" size="sm" c="dimmed">
                  {mailLabels[status]()}
                </Text>
                <Text component="dd" m={0} fw={600}>
                  {formatNumber(count(status))}
                </Text>
              </Paper>
            ))}
          </SimpleGrid>
        </>
      )}
      <div role="status">
        {waiting && (
          <Alert color={needsUser(waiting) ? "orange" : "indigo"}>
            <Stack gap="xs" align="flex-start">
              <WaitingText waiting={waiting} />
              {waiting.reason === "RECONNECT" && (
                <LinkButton to="/mailbox" size="xs">
                  {m.mailbox_reconnect()}
                </LinkButton>
              )}
              {waiting.reason === "STALLED" && (
                <ActionButton
                  campaignId={campaignId}
                  size="xs"
                  label={m.try_again_now()}
                  action={tryAgainNow}
                />
              )}
            </Stack>
          </Alert>
        )}
      </div>
      <Text c="dimmed" size="sm">
        {lastSentAt && `${m.last_sent({ time: formatInstant(lastSentAt) })} · `}
        {m.used_today({ hour: usage.emailsThisHour, day: usage.emailsToday })}
      </Text>
    </Stack>
  );
}
