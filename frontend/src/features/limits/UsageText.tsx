import { Text } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { LimitsWithUsage } from "@/lib/api/types";
import { formatInstant } from "@/lib/format";

/** How much of the hour's and the day's limit is used, and when they start anew. */
export function UsageText({ limits: { hourly, daily, usage } }: { limits: LimitsWithUsage }) {
  const { emailsThisHour, hourEndsAt, emailsToday, dayEndsAt } = usage;
  return (
    <Text c="dimmed">
      {m.limits_used_hour({ used: emailsThisHour, limit: hourly })}
      {hourEndsAt && ` ${m.limits_until({ time: formatInstant(hourEndsAt) })}`}
      {" · "}
      {m.limits_used_day({ used: emailsToday, limit: daily })}
      {dayEndsAt && ` ${m.limits_until({ time: formatInstant(dayEndsAt) })}`}
    </Text>
  );
}
