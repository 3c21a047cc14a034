import { setupSteps, type SetupStep } from "@/features/campaign-new/steps";
import type { MailStatus } from "@/lib/api/types";

const mailStatuses: readonly MailStatus[] = [
  "PENDING",
  "SENDING",
  "SENT",
  "FAILED",
  "UNCERTAIN",
  "SKIPPED",
];

/* What comes out of the address bar: anything that is not understood is left out. */

/** The router reads a value that looks like a number as one. */
export function text(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

export function mailStatus(value: unknown): MailStatus | undefined {
  return mailStatuses.find((status) => status === value);
}

export function setupStep(value: unknown): SetupStep | undefined {
  return setupSteps.find((step) => step === value);
}

/** A path of our own: a login must not lead to another site. */
export function localPath(value: unknown): string | undefined {
  return typeof value === "string" && /^\/(?![/\\])/.test(value) && value !== "/"
    ? value
    : undefined;
}
