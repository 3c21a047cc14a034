import { Checkbox, Group, NumberInput } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { Layout } from "./layout";

interface Props {
  layout: Layout;
  onChange: (part: Partial<Layout>) => void;
  error: string | undefined;
}

/** Whether the list has a line of headers, and which one. */
export function HeaderFields({ layout: { hasHeaders, headerLine }, onChange, error }: Props) {
  return (
    <Group align="flex-end" gap="lg">
      <Checkbox
        label={m.reading_has_headers()}
        checked={hasHeaders}
        onChange={({ currentTarget }) => onChange({ hasHeaders: currentTarget.checked })}
        error={hasHeaders ? undefined : error}
      />
      {hasHeaders && (
        <NumberInput
          label={m.reading_header_line()}
          min={1}
          allowDecimal={false}
          required
          maw={200}
          value={headerLine}
          onChange={(value) => onChange({ headerLine: value })}
          error={error}
        />
      )}
    </Group>
  );
}
