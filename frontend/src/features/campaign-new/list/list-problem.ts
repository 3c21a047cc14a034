import { m } from "@/generated/paraglide/messages";
import type { RecipientList } from "@/lib/api/types";

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

/** Here the reader names what it met in the file, and what to do about just that. */
const particular: readonly Problem["code"][] = [
  "list-wrong-type",
  "list-too-large",
  "list-unreadable",
];

/** Why a list could not be imported, and what to do about it. */
export function describeListProblem({ code, detail }: Problem): string {
  const sentence = (sentences[code] as (() => string) | undefined)?.();
  if (sentence === undefined) return detail;
  return particular.includes(code) ? `${sentence} ${detail}` : sentence;
}
