import { NativeSelect, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { CursorPager } from "@/components/CursorPager";
import { Empty } from "@/components/Empty";
import { Loaded } from "@/components/Loaded";
import { m } from "@/generated/paraglide/messages";
import type { MailStatus, Progress } from "@/lib/api/types";
import { useCursor } from "@/lib/use-cursor";
import { mailsQuery } from "./api/mails";
import { mailLabels } from "./mail-status";
import { MailsTable } from "./MailsTable";
import { pace } from "./pace";

interface Props {
  campaignId: string;
  progress: Progress;
  status: MailStatus | undefined;
  onStatus: (status: MailStatus | undefined) => void;
  sandbox: boolean;
}

const statuses = Object.keys(mailLabels) as MailStatus[];

export function Mails({ campaignId, progress, status, onStatus, sandbox }: Props) {
  const cursor = useCursor();
  const query = useQuery({
    ...mailsQuery(campaignId, status, cursor.cursor),
    refetchInterval: pace(progress),
  });
  // What ends, ends with a last change, after which nothing is asked for again and again.
  const { refetch } = query;
  const counted = JSON.stringify(progress.counters);
  useEffect(() => void refetch(), [refetch, counted]);
  return (
    <Stack component="section">
      <Title order={2} size="h3">
        {m.mails()}
      </Title>
      <NativeSelect
        label={m.mails_filter()}
        maw={280}
        value={status ?? ""}
        onChange={({ currentTarget: { value } }) => {
          cursor.reset();
          onStatus(statuses.find((one) => one === value));
        }}
        data={[
          { value: "", label: m.mails_all() },
          ...statuses.map((value) => ({ value, label: mailLabels[value]() })),
        ]}
      />
      <Loaded query={query}>
        {({ mails, nextCursor }) =>
          mails.length === 0 ? (
            <Empty text={m.mails_none()} />
          ) : (
            <>
              <MailsTable
                campaignId={campaignId}
                campaignStatus={progress.status}
                mails={mails}
                sandbox={sandbox}
              />
              <CursorPager cursor={cursor} nextCursor={nextCursor} />
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}
