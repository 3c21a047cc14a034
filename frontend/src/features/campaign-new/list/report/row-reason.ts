import { m } from "@/generated/paraglide/messages";
import type { RowReason } from "@/lib/api/types";

const sentences: Record<Exclude<RowReason["code"], "DUPLICATE_ADDRESS">, () => string> = {
  ADDRESS_MISSING: m.reason_address_missing,
  ADDRESS_INVALID: m.reason_address_invalid,
  ADDRESS_TAKES_NO_MAIL: m.reason_address_takes_no_mail,
  TOO_MANY_CELLS: m.reason_too_many_cells,
  CELL_TOO_LONG: m.reason_cell_too_long,
};

/** Why a row was not taken, as a sentence; a reason that is not known yet is told by its code. */
export function describeReason(code: RowReason["code"]): string {
  const sentence = (sentences as Partial<Record<string, () => string>>)[code];
  return sentence ? sentence() : m.reason_other({ reason: code });
}
