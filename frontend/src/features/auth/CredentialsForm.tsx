import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { meQuery } from "@/lib/api/me";
import type { ProblemError } from "@/lib/api/problem";
import type { Me } from "@/lib/api/types";
import { fieldProblem } from "@/lib/field-text";
import type { Credentials } from "./api/login";

interface Props {
  submit: (credentials: Credentials) => Promise<Me>;
  label: string;
  isNew: boolean;
  onDone: () => void;
}

export function CredentialsForm({ submit, label, isNew, onDone }: Props) {
  const queryClient = useQueryClient();
  const form = useForm<Credentials>({ initialValues: { email: "", password: "" } });
  const send = useMutation<Me, ProblemError, Credentials>({
    mutationFn: submit,
    onSuccess: (me) => {
      queryClient.setQueryData(meQuery.queryKey, me);
      onDone();
    },
    onError: (error) =>
      form.setErrors({
        email: fieldProblem(error, "email"),
        password: fieldProblem(error, "password"),
      }),
  });
  return (
    <form onSubmit={form.onSubmit((values) => send.mutate(values))}>
      <Stack>
        {!send.error?.fields.length && <ProblemAlert error={send.error} />}
        <TextInput
          label={m.email()}
          type="email"
          autoComplete="username"
          required
          {...form.getInputProps("email")}
        />
        <PasswordInput
          label={m.password()}
          description={isNew ? m.password_rule() : undefined}
          autoComplete={isNew ? "new-password" : "current-password"}
          minLength={isNew ? 10 : undefined}
          maxLength={200}
          required
          visibilityToggleButtonProps={{ "aria-label": m.password_show(), tabIndex: 0 }}
          {...form.getInputProps("password")}
        />
        <Button type="submit" loading={send.isPending}>
          {label}
        </Button>
      </Stack>
    </form>
  );
}
