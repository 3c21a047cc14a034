import type { Campaign } from "@/lib/api/types";

/** The steps of setting a campaign up, in order; also their names in the address bar. */
export const setupSteps = ["list", "template", "resume", "limits", "start"] as const;

export type SetupStep = (typeof setupSteps)[number];

/** Where to go on: the first step that still lacks something. */
export function firstOpenStep({ activeList, template, resume }: Campaign): SetupStep {
  if (!activeList) return "list";
  if (!template) return "template";
  if (!resume) return "resume";
  return "start";
}
