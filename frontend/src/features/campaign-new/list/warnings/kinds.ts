import { m } from "@/generated/paraglide/messages";
import type { WarningCode } from "@/lib/api/types";

/** In the order in which they want to be looked at. */
export const warningKinds: Record<WarningCode, (inputs: { count: string }) => string> = {
  CONTACTED_BEFORE: m.warning_kind_contacted_before,
  LIKELY_TYPO: m.warning_kind_likely_typo,
  NAME_IN_CAPITALS: m.warning_kind_name_in_capitals,
  OTHER_ADDRESSES: m.warning_kind_other_addresses,
  COMPANY_CONTACTED: m.warning_kind_company_contacted,
  ROLE_ACCOUNT: m.warning_kind_role_account,
  HIDDEN_ROW: m.warning_kind_hidden_row,
};
