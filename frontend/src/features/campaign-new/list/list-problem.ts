import { m } from "@/generated/paraglide/messages";
import type { RecipientList } from "@/lib/api/types";
import { formatNumber } from "@/lib/format";
import { listFlaws } from "./list-flaw";

type Problem = NonNullable<RecipientList["problem"]>;

const sentences: Record<Problem["code"], (value: string) => string> = {
  "list-wrong-type": () => m.list_problem_wrong_type(),
  "list-too-large": () => m.list_problem_too_large(),
  "list-empty": () => m.list_problem_empty(),
  "list-no-address-column": () => m.list_problem_no_address_column(),
  "list-no-such-sheet": (sheet) => m.list_problem_no_such_sheet({ sheet }),
  "list-no-such-header-line": (line) => m.list_problem_no_such_header_line({ line }),
  "list-too-many-rows": (max) => m.list_problem_too_many_rows({ max: formatNumber(Number(max)) }),
  "list-unreadable": () => m.list_problem_unreadable(),
  "upload-expired": () => m.list_problem_expired(),
};

/** Why a list could not be imported, and what to do about it: what exactly, where the API says so, else what its code says. */
export function describeListProblem({ code, reason, values, detail }: Problem): string {
  const flaw = reason && (listFlaws[reason] as (typeof listFlaws)[typeof reason] | undefined);
  if (flaw) return flaw(values[0] ?? "", values[1] ?? "");
  const sentence = sentences[code] as (typeof sentences)[typeof code] | undefined;
  return sentence?.(values[0] ?? "") ?? detail;
}
