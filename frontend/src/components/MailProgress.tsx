import { Progress } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { Counters } from "@/lib/api/types";

/** How much of a campaign is done, and with what outcome. */
export function MailProgress({ counters, name }: { counters: Counters; name: string }) {
  const { total, sent, failed, uncertain, skipped } = counters;
  const done = sent + failed + uncertain + skipped;
  const share = (count: number) => (total === 0 ? 0 : (100 * count) / total);
  return (
    <Progress.Root
      size="lg"
      role="progressbar"
      aria-label={m.progress_of({ name })}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={m.progress_text({ done, total })}
    >
      <Progress.Section value={share(sent)} color="green" withAria={false} />
      <Progress.Section value={share(failed)} color="red" withAria={false} />
      <Progress.Section value={share(uncertain)} color="orange" withAria={false} />
      <Progress.Section value={share(skipped)} color="gray" withAria={false} />
    </Progress.Root>
  );
}
