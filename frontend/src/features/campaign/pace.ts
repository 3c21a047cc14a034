import type { Progress } from "@/lib/api/types";

/** Milliseconds until it is worth looking again; false when nothing moves by itself. */
export function pace(progress: Progress | undefined): number | false {
  if (!progress) return false;
  switch (progress.status) {
    case "RUNNING":
    case "PARSING":
    case "DELETING":
      return 2_000;
    case "SCHEDULED":
      return 5_000;
    default:
      return progress.counters.sending > 0 ? 2_000 : false;
  }
}
