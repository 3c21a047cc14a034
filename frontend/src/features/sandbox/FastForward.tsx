import { Stack, Switch } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Loaded } from "@/components/Loaded";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { formatInstant } from "@/lib/format";
import { sandboxClockQuery, skipWaits } from "./api/sandbox-clock";

/** Days of waiting in seconds: the limits stay exact, only the clock runs ahead. */
export function FastForward({ baseUrl }: { baseUrl: string }) {
  const queries = useQueryClient();
  const clock = sandboxClockQuery(baseUrl);
  const query = useQuery(clock);
  const change = useMutation({
    mutationFn: (on: boolean) => skipWaits(baseUrl, on),
    onSuccess: (changed) => {
      queries.setQueryData(clock.queryKey, changed);
      return queries.invalidateQueries();
    },
  });
  return (
    <Loaded query={query}>
      {({ skipsWaits, now }) => (
        <Stack gap="xs" align="flex-start">
          <Switch
            label={m.sandbox_skip_waits()}
            description={m.sandbox_skip_waits_text({ now: formatInstant(now) })}
            checked={change.isPending ? change.variables : skipsWaits}
            onChange={(event) => change.mutate(event.currentTarget.checked)}
          />
          {change.error && <ProblemAlert error={change.error} />}
        </Stack>
      )}
    </Loaded>
  );
}
