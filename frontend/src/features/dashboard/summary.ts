import { m } from "@/generated/paraglide/messages";
import type { CampaignSummary } from "@/lib/api/types";
import { formatInstant, formatNumber } from "@/lib/format";

/** One line on where a campaign stands, with what went wrong where something did. */
export function summarize({ status, counters, schedule, completedAt }: CampaignSummary): string {
  if (status === "SCHEDULED" && schedule.at) {
    return m.summary_scheduled({ time: formatInstant(schedule.at), total: counters.total });
  }
  if (counters.total === 0) return m.summary_empty();
  const parts = [
    m.summary_sent({ sent: formatNumber(counters.sent), total: formatNumber(counters.total) }),
  ];
  if (counters.failed > 0) parts.push(m.summary_failed({ count: counters.failed }));
  if (counters.uncertain > 0) parts.push(m.summary_uncertain({ count: counters.uncertain }));
  if (counters.skipped > 0) parts.push(m.summary_skipped({ count: counters.skipped }));
  if (status === "COMPLETED" && completedAt) {
    parts.push(m.summary_completed({ time: formatInstant(completedAt) }));
  }
  return parts.join(" · ");
}
