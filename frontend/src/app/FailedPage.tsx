import { Container } from "@mantine/core";
import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { ProblemAlert } from "@/components/ProblemAlert";
import { ProblemError } from "@/lib/api/problem";

export function FailedPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const problem = error instanceof ProblemError ? error : new ProblemError("internal", 0);
  return (
    <Container size="sm" py="xl">
      <ProblemAlert
        error={problem}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </Container>
  );
}
