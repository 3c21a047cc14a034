import { Container, Stack, Text } from "@mantine/core";
import { LinkButton } from "@/components/links";
import { PageTitle } from "@/components/PageTitle";
import { m } from "@/generated/paraglide/messages";

export function NotFoundPage() {
  return (
    <Container component="main" size="sm" py="xl">
      <Stack align="flex-start">
        <PageTitle title={m.not_found_title()} />
        <Text>{m.not_found_text()}</Text>
        <LinkButton to="/">{m.to_dashboard()}</LinkButton>
      </Stack>
    </Container>
  );
}
