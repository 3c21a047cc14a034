import { Button, Group, NumberInput, Select, SimpleGrid, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ProblemAlert } from "@/components/ProblemAlert";
import { SavedNote } from "@/components/SavedNote";
import { m } from "@/generated/paraglide/messages";
import { limitsQuery } from "@/lib/api/limits";
import type { LimitsWithUsage } from "@/lib/api/types";
import { fieldText } from "@/lib/field-text";
import { changeLimits } from "./api/change-limits";
import { fieldOf, toLimits, toValues, type LimitsValues } from "./form";
import { UsageText } from "./UsageText";
import { WindowFields } from "./WindowFields";

const zones = Intl.supportedValuesOf("timeZone");

interface Props {
  limits: LimitsWithUsage;
  /** Where saving leads on; without it, it only says that it is done. */
  onSaved: (() => void) | undefined;
}

export function LimitsFields({ limits, onSaved }: Props) {
  const queryClient = useQueryClient();
  const form = useForm<LimitsValues>({ initialValues: toValues(limits) });
  const save = useMutation({
    mutationFn: changeLimits,
    onSuccess: (saved) => {
      queryClient.setQueryData(limitsQuery.queryKey, saved);
      form.setInitialValues(toValues(saved));
      form.reset();
    },
    onError: (error) =>
      form.setErrors(
        Object.fromEntries(error.fields.map((field) => [fieldOf(field.field), fieldText(field)])),
      ),
  });
  const known = zones.includes(limits.zone) ? zones : [limits.zone, ...zones];
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) =>
        // Not of the mutation itself: whoever has gone to another step meanwhile stays there.
        save.mutate(toLimits(values), { onSuccess: () => onSaved?.() }),
      )}
    >
      <Stack>
        <UsageText limits={limits} />
        {!save.error?.fields.length && <ProblemAlert error={save.error} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput
            label={m.limits_hourly()}
            min={1}
            max={100}
            allowDecimal={false}
            required
            {...form.getInputProps("hourly")}
          />
          <NumberInput
            label={m.limits_daily()}
            description={m.limits_daily_hint()}
            min={1}
            max={2000}
            allowDecimal={false}
            required
            inputWrapperOrder={["label", "input", "description", "error"]}
            {...form.getInputProps("daily")}
          />
          <NumberInput
            label={m.limits_gap_min()}
            min={0}
            max={3600}
            allowDecimal={false}
            required
            {...form.getInputProps("gapMinSeconds")}
          />
          <NumberInput
            label={m.limits_gap_max()}
            min={0}
            max={3600}
            allowDecimal={false}
            required
            {...form.getInputProps("gapMaxSeconds")}
          />
        </SimpleGrid>
        <Select
          label={m.limits_zone()}
          data={known}
          searchable
          allowDeselect={false}
          maw={360}
          {...form.getInputProps("zone")}
        />
        <WindowFields form={form} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {onSaved ? m.save_and_continue() : m.limits_save()}
          </Button>
          <SavedNote saved={save.isSuccess && !form.isDirty()} />
        </Group>
      </Stack>
    </form>
  );
}
