import { Alert } from "@mantine/core";
import { TextLink } from "@/components/links";
import { m } from "@/generated/paraglide/messages";
import { login } from "./api/login";
import { CredentialsForm } from "./CredentialsForm";
import { Entrance } from "./Entrance";

interface Props {
  redirect: string | undefined;
  onDone: () => void;
}

export function LoginPage({ redirect, onDone }: Props) {
  return (
    <Entrance
      title={m.login_title()}
      other={
        <>
          {m.login_no_account()}{" "}
          <TextLink underline="always" to="/register" search={{ redirect }}>
            {m.register()}
          </TextLink>
        </>
      }
    >
      {redirect && (
        <Alert role="status" color="indigo">
          {m.login_again()}
        </Alert>
      )}
      <CredentialsForm submit={login} label={m.login()} isNew={false} onDone={onDone} />
    </Entrance>
  );
}
