import { Alert, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { m } from "@/generated/paraglide/messages";
import { mailboxQuery } from "@/lib/api/mailbox";
import { ProblemError } from "@/lib/api/problem";
import type { Campaign } from "@/lib/api/types";
import { problemSentences, problemTitle } from "@/lib/problem-text";
import { ProblemLink } from "./ProblemLink";

type Refused = NonNullable<Campaign["startRefused"]>;

/** Why a campaign that was to start by itself did not, and what to do; nothing where that did not happen. */
export function StartRefusedAlert({ refused }: { refused: Campaign["startRefused"] }) {
  if (!refused) return null;
  return (
    <Alert role="status" color="orange" title={m.start_refused()}>
      <Stack gap="xs" align="flex-start">
        {refused.code.startsWith("mailbox-") ? (
          <MailboxRefused refused={refused} />
        ) : (
          <Why refused={refused} />
        )}
      </Stack>
    </Alert>
  );
}

/** That it did not start stays true once a mailbox is connected; that there is none does not. */
function MailboxRefused({ refused }: { refused: Refused }) {
  const mailbox = useQuery(mailboxQuery);
  return mailbox.data?.state === "CONNECTED" ? (
    <Text>{m.start_refused_mailbox()}</Text>
  ) : (
    <Why refused={refused} />
  );
}

function Why({ refused: { code, detail } }: { refused: Refused }) {
  const sentences = problemSentences(new ProblemError(code, 409, detail));
  return (
    <>
      <Text fw={500}>{problemTitle(code)}</Text>
      {[...sentences, m.start_refused_step()].map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <ProblemLink code={code} />
    </>
  );
}
