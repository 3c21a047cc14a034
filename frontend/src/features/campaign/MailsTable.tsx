import { Table } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { CampaignStatus, Mail } from "@/lib/api/types";
import { MailRow } from "./MailRow";

interface Props {
  campaignId: string;
  campaignStatus: CampaignStatus;
  mails: Mail[];
  sandbox: boolean;
}

/** Two columns only, so that it is read without scrolling sideways on a phone, too. */
export function MailsTable({ campaignId, campaignStatus, mails, sandbox }: Props) {
  return (
    <Table verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="55%">{m.recipient()}</Table.Th>
          <Table.Th>{m.state()}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {mails.map((mail) => (
          <MailRow
            key={mail.row}
            campaignId={campaignId}
            retriable={campaignStatus !== "CANCELLED" && campaignStatus !== "DELETING"}
            mail={mail}
            sandbox={sandbox}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}
