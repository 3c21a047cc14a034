import { Stack, Text } from "@mantine/core";
import { PageTitle } from "@/components/PageTitle";
import { m } from "@/generated/paraglide/messages";
import { FastForward } from "./FastForward";
import { SandboxList } from "./SandboxList";
import { SandboxMailView } from "./SandboxMailView";

interface Props {
  baseUrl: string;
  mailId: string | undefined;
}

export function SandboxPage({ baseUrl, mailId }: Props) {
  if (mailId) return <SandboxMailView baseUrl={baseUrl} mailId={mailId} />;
  return (
    <Stack>
      <PageTitle title={m.nav_sandbox()} />
      <Text>{m.sandbox_text()}</Text>
      <FastForward baseUrl={baseUrl} />
      <SandboxList baseUrl={baseUrl} />
    </Stack>
  );
}
