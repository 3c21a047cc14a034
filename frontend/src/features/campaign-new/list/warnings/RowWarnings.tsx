import { Text } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { ImportRow, RecipientList, RowWarning } from "@/lib/api/types";
import { ContactedBefore } from "./ContactedBefore";
import { EarlierMailText } from "./EarlierMailText";
import { NameOffer } from "./NameOffer";

interface Props {
  campaignId: string;
  list: RecipientList;
  row: ImportRow;
}

/** What to look at in a row that is taken, each with what can be done about it. */
export function RowWarnings({ campaignId, list, row }: Props) {
  return row.warnings.map((warning) => (
    <div key={warning.code}>{show(warning, { campaignId, list, row })}</div>
  ));
}

function show({ code, values, contacted }: RowWarning, { campaignId, list, row }: Props) {
  const first = values[0] ?? "";
  switch (code) {
    case "LIKELY_TYPO":
      return <Text>{m.warning_likely_typo({ address: first })}</Text>;
    case "ROLE_ACCOUNT":
      return <Text>{m.warning_role_account()}</Text>;
    case "OTHER_ADDRESSES":
      return <Text>{m.warning_other_addresses({ addresses: values.join(", ") })}</Text>;
    case "HIDDEN_ROW":
      return <Text>{m.warning_hidden_row()}</Text>;
    case "NAME_IN_CAPITALS":
      return <NameOffer campaignId={campaignId} line={row.line} name={first} />;
    case "CONTACTED_BEFORE":
      return (
        contacted && (
          <ContactedBefore
            campaignId={campaignId}
            row={row}
            mail={contacted}
            allAllowed={list.contactAgain}
          />
        )
      );
    case "COMPANY_CONTACTED":
      return contacted && <EarlierMailText mail={contacted} text={m.warning_company_contacted} />;
  }
}
