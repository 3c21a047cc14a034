import { Button, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { LinkButton } from "@/components/links";
import { m } from "@/generated/paraglide/messages";
import { mailboxQuery } from "@/lib/api/mailbox";
import type { Campaign, RecipientList } from "@/lib/api/types";
import { formatNumber } from "@/lib/format";
import type { SetupStep } from "../steps";
import { CheckItem } from "./CheckItem";

interface Props {
  campaign: Campaign;
  onStep: (step: SetupStep) => void;
}

/** What is there and what is still missing before the start. */
export function Checklist({ campaign: { list, activeList, template, resume }, onStep }: Props) {
  const { data: mailbox } = useQuery(mailboxQuery);
  const to = (step: SetupStep) => (
    <Button variant="default" size="compact-sm" onClick={() => onStep(step)}>
      {m.check_add()}
    </Button>
  );
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {m.check_title()}
      </Title>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: "none" }}>
        <CheckItem
          done={activeList !== null}
          text={
            activeList
              ? m.check_list({
                  filename: activeList.filename,
                  count: formatNumber(activeList.accepted),
                })
              : m.check_list_missing()
          }
          action={to("list")}
        />
        {list && isUnderWay(list) && (
          <CheckItem
            done={false}
            text={m.check_list_pending({ filename: list.filename })}
            action={null}
          />
        )}
        <CheckItem
          done={template !== null}
          text={template ? m.check_template() : m.check_template_missing()}
          action={to("template")}
        />
        <CheckItem
          done={resume !== null}
          text={resume ? m.check_resume({ filename: resume.filename }) : m.check_resume_missing()}
          action={to("resume")}
        />
        {mailbox && (
          <CheckItem
            done={mailbox.state === "CONNECTED"}
            text={
              mailbox.state === "CONNECTED"
                ? m.mailbox_sends_from({ address: mailbox.address ?? "" })
                : mailbox.state === "RECONNECT"
                  ? m.check_mailbox_reconnect()
                  : m.check_mailbox_missing()
            }
            action={
              <LinkButton to="/mailbox" variant="default" size="compact-sm">
                {mailbox.state === "RECONNECT" ? m.mailbox_reconnect() : m.mailbox_connect()}
              </LinkButton>
            }
          />
        )}
      </Stack>
    </Stack>
  );
}

/** A start would wait for it, whatever list there is already. */
const isUnderWay = ({ state }: RecipientList) => state === "UPLOADING" || state === "PARSING";
