import { Badge, Stack, Table, Text } from "@mantine/core";
import { Person } from "@/components/Person";
import type { Mail } from "@/lib/api/types";
import { MailActions } from "./MailActions";
import { describeMail } from "./describe-mail";
import { mailColors, mailLabels } from "./mail-status";

interface Props {
  campaignId: string;
  retriable: boolean;
  mail: Mail;
  sandbox: boolean;
}

export function MailRow({ campaignId, retriable, mail, sandbox }: Props) {
  const description = describeMail(mail);
  return (
    <Table.Tr style={{ verticalAlign: "top" }}>
      <Table.Td>
        <Person {...mail} />
      </Table.Td>
      <Table.Td>
        <Stack gap={4} align="flex-start">
          <Badge variant="light" color={mailColors[mail.status]}>
            {mailLabels[mail.status]()}
          </Badge>
          {description && (
            <Text size="sm" style={{ overflowWrap: "anywhere" }}>
              {description}
            </Text>
          )}
          {retriable && <MailActions campaignId={campaignId} mail={mail} sandbox={sandbox} />}
        </Stack>
      </Table.Td>
    </Table.Tr>
  );
}
