import type { components } from "@/generated/api";
import type { FieldError } from "./types";

/** What the API answers, and what can happen on the way to it. */
export type ProblemCode = components["schemas"]["Problem"]["code"] | "offline" | "upload-failed";

/** Every failed call ends in one of these, whatever made it fail. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  /** The server's sentence; undefined where it did not get to say one. */
  readonly detail: string | undefined;
  readonly fields: readonly FieldError[];

  constructor(
    code: ProblemCode,
    status: number,
    detail?: string,
    fields: readonly FieldError[] = [],
  ) {
    super(detail ?? code);
    this.name = "ProblemError";
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.fields = fields;
  }
}
