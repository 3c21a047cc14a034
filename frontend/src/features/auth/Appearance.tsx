import { Group, NativeSelect, Stack, Title, useMantineColorScheme } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import { getLocale, isLocale, setLocale } from "@/generated/paraglide/runtime";

const languages = [
  { value: "en", label: "English" },
  { value: "de", label: "Deutsch" },
];

export function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h3">
        {m.appearance()}
      </Title>
      <Group align="flex-end">
        <NativeSelect
          label={m.language()}
          data={languages}
          value={getLocale()}
          onChange={({ currentTarget: { value } }) => {
            if (isLocale(value)) void setLocale(value);
          }}
        />
        <NativeSelect
          label={m.color_scheme()}
          data={[
            { value: "auto", label: m.color_scheme_auto() },
            { value: "light", label: m.color_scheme_light() },
            { value: "dark", label: m.color_scheme_dark() },
          ]}
          value={colorScheme}
          onChange={({ currentTarget: { value } }) =>
            setColorScheme(value as "auto" | "light" | "dark")
          }
        />
      </Group>
    </Stack>
  );
}
