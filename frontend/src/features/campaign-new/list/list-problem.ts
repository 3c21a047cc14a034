import { m } from "@/generated/paraglide/messages";
import type { RecipientList } from "@/lib/api/types";
import { listFlaws } from "./list-flaw";

type Problem = NonNullable<RecipientList["problem"]>;

const sentences: Record<Problem["code"], () => string> = {
  "list-wrong-type": m.list_problem_wrong_type,
  "list-too-large": m.list_problem_too_large,
  "list-empty": m.list_problem_empty,
  "list-no-address-column": m.list_problem_no_address_column,
  "list-no-such-sheet": m.list_problem_no_such_sheet,
  "list-no-such-header-line": m.list_problem_no_such_header_line,
  "list-too-many-rows": m.list_problem_too_many_rows,
  "list-unreadable": m.list_problem_unreadable,
  "upload-expired": m.list_problem_expired,
};

/** Why a list could not be imported, and what to do about it: what exactly, where the API says so, else what its code says. */
export function describeListProblem({ code, reason, values, detail }: Problem): string {
  const flaw = reason && (listFlaws[reason] as (typeof listFlaws)[typeof reason] | undefined);
  if (flaw) return flaw(values[0] ?? "", values[1] ?? "");
  return (sentences[code] as (() => string) | undefined)?.() ?? detail;
}
