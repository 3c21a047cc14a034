import { m } from "@/generated/paraglide/messages";
import type { ProblemError } from "./api/problem";
import type { FieldError } from "./api/types";
import { formatDay } from "./format";

/** What is wrong with a field; what a sentence names comes in the order in which the API gives it. */
const sentences: Record<FieldError["code"], (first: string, second: string) => string> = {
  required: () => m.field_required(),
  empty: () => m.field_empty(),
  "too-short": (min) => (min === "1" ? m.field_required() : m.field_too_short({ min })),
  "too-long": (max) => m.field_too_long({ max }),
  "out-of-range": (min, max) => m.field_out_of_range({ min, max }),
  "not-possible": () => m.field_not_possible(),
  "not-an-address": () => m.field_not_an_address(),
  "not-a-zone": () => m.field_not_a_zone(),
  "not-an-instant": () => m.field_not_a_time(),
  "not-a-time": () => m.field_not_a_time(),
  "not-a-number": () => m.field_not_a_number(),
  "not-a-filename": () => m.field_not_a_filename(),
  "not-a-name": () => m.field_not_a_name(),
  "not-text": () => m.field_not_text(),
  "not-a-media-type": () => m.field_not_usable(),
  "not-an-id": () => m.field_not_usable(),
  "not-a-cursor": () => m.field_not_usable(),
  "not-allowed": () => m.field_not_usable(),
  unknown: () => m.field_not_usable(),
  "wrong-type": () => m.field_not_usable(),
  "no-day": () => m.field_no_day(),
  "too-small": () => m.field_gap_too_small(),
  "too-early": () => m.field_window_too_short(),
  "email-taken": () => m.problem_email_taken(),
  "list-wrong-type": () => m.field_list_wrong_type(),
  "list-too-large": (max) => m.field_list_too_large({ max }),
  "resume-not-pdf": () => m.field_resume_not_pdf(),
  "resume-too-large": () => m.field_resume_too_large(),
  "start-in-past": () => m.field_start_in_past(),
  "too-far": () => m.field_too_far(),
  "line-break": () => m.field_line_break(),
  "unknown-placeholder": (name) => m.field_unknown_placeholder({ placeholder: braced(name) }),
  "broken-placeholder": (text) =>
    m.field_broken_placeholder({ text, example: braced("company_name") }),
  "no-value": (name) =>
    m.field_no_value({ placeholder: braced(name), example: braced(`${name}|…`) }),
  "not-mailed": () => m.field_not_mailed(),
  "already-contacted": (at) => m.field_already_contacted({ time: formatDay(at) }),
  repeated: () => m.field_repeated(),
  "no-address-column": () => m.field_no_address_column(),
};

/** In the user's language; in the server's own words where this page does not know the code yet. */
export function fieldText({ code, detail, values }: FieldError): string {
  const sentence = sentences[code] as (typeof sentences)[typeof code] | undefined;
  return sentence ? sentence(values[0] ?? "", values[1] ?? "") : detail;
}

/** The sentence to show next to a field that goes by one of these names. */
export function fieldProblem(
  error: ProblemError | null | undefined,
  ...names: string[]
): string | undefined {
  const found = error?.fields.find(({ field }) => names.includes(field));
  return found && fieldText(found);
}

/** The catalogue's own braces cannot be doubled. */
function braced(name: string): string {
  return `{{${name}}}`;
}
