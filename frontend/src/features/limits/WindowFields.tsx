import { Checkbox, Fieldset, Group, Stack, Switch, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { m } from "@/generated/paraglide/messages";
import { formatWeekday } from "@/lib/format";
import { weekdays, type LimitsValues } from "./form";

/** When mails may leave; any time unless it is switched on. */
export function WindowFields({ form }: { form: UseFormReturnType<LimitsValues> }) {
  return (
    <Fieldset legend={m.limits_window()}>
      <Stack>
        <Switch
          label={m.limits_window_on()}
          {...form.getInputProps("windowed", { type: "checkbox" })}
        />
        {form.values.windowed && (
          <>
            <Checkbox.Group label={m.limits_window_days()} {...form.getInputProps("days")}>
              <Group mt="xs">
                {weekdays.map((day, index) => (
                  <Checkbox key={day} value={day} label={formatWeekday(index, "short")} />
                ))}
              </Group>
            </Checkbox.Group>
            <Group align="flex-start">
              <TextInput
                type="time"
                label={m.limits_window_from()}
                {...form.getInputProps("from")}
              />
              <TextInput type="time" label={m.limits_window_to()} {...form.getInputProps("to")} />
            </Group>
          </>
        )}
      </Stack>
    </Fieldset>
  );
}
