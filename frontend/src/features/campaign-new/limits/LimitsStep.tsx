import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { m } from "@/generated/paraglide/messages";

/** The form leads on by itself, so that no change is left behind unsaved. */
export function LimitsStep({ children }: { children: ReactNode }) {
  return (
    <Stack>
      <Text>{m.limits_step_text()}</Text>
      {children}
    </Stack>
  );
}
