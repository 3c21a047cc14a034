import type { components } from "@/generated/api";
import type { FieldError } from "./types";

/** What the API answers, and what can happen on the way to it. */
export type ProblemCode = components["schemas"]["Problem"]["code"] | "offline" | "upload-failed";

/** Every failed call ends in one of these, whatever made it fail. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly fields: readonly FieldError[];

  constructor(
    code: ProblemCode,
    status: number,
    detail: string,
    fields: readonly FieldError[] = [],
  ) {
    super(detail);
    this.name = "ProblemError";
    this.code = code;
    this.status = status;
    this.fields = fields;
  }

  /** The sentence to show next to a field that goes by one of these names. */
  field(...names: string[]): string | undefined {
    return this.fields.find((error) => names.includes(error.field))?.detail;
  }
}
