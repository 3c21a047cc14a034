import { Stack, Text } from "@mantine/core";
import { PageTitle } from "@/components/PageTitle";
import { m } from "@/generated/paraglide/messages";
import { LimitsForm } from "./LimitsForm";

export function LimitsPage() {
  return (
    <Stack>
      <PageTitle title={m.nav_limits()} />
      <Text>{m.limits_text()}</Text>
      <LimitsForm />
    </Stack>
  );
}
