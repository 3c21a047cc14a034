import { TextLink } from "@/components/links";
import { m } from "@/generated/paraglide/messages";
import { register } from "./api/register";
import { CredentialsForm } from "./CredentialsForm";
import { Entrance } from "./Entrance";

interface Props {
  redirect: string | undefined;
  onDone: () => void;
}

export function RegisterPage({ redirect, onDone }: Props) {
  return (
    <Entrance
      title={m.register_title()}
      other={
        <>
          {m.register_has_account()}{" "}
          <TextLink underline="always" to="/login" search={{ redirect }}>
            {m.login()}
          </TextLink>
        </>
      }
    >
      <CredentialsForm submit={register} label={m.register()} isNew onDone={onDone} />
    </Entrance>
  );
}
