import { m } from "@/generated/paraglide/messages";
import type { ImportRow } from "@/lib/api/types";

/** Why a row was not taken, as a sentence; a reason that is not known yet is told by its code. */
export function describeReason({ reason, duplicateOf }: ImportRow): string {
  if (duplicateOf !== null) return m.reason_duplicate({ line: duplicateOf });
  switch (reason) {
    case null:
      return "";
    case "ADDRESS_MISSING":
      return m.reason_address_missing();
    case "ADDRESS_INVALID":
      return m.reason_address_invalid();
    case "TOO_MANY_CELLS":
      return m.reason_too_many_cells();
    case "CELL_TOO_LONG":
      return m.reason_cell_too_long();
    default:
      return m.reason_other({ reason });
  }
}
