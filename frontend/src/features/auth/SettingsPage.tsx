import { Stack } from "@mantine/core";
import { PageTitle } from "@/components/PageTitle";
import { m } from "@/generated/paraglide/messages";
import { Appearance } from "./Appearance";
import { Sessions } from "./Sessions";

export function SettingsPage() {
  return (
    <Stack gap="xl">
      <PageTitle title={m.nav_settings()} />
      <Appearance />
      <Sessions />
    </Stack>
  );
}
