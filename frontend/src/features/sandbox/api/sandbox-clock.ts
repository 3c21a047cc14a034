import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "./fetch-json";

/** The clock that limits, gaps and starts go by. */
export interface SandboxClock {
  skipsWaits: boolean;
  now: string;
}

export const sandboxClockQuery = (baseUrl: string) =>
  queryOptions({
    queryKey: ["sandbox", "clock"],
    queryFn: () => fetchJson<SandboxClock>(`${baseUrl}/clock`),
    refetchInterval: 5_000,
  });

export const skipWaits = (baseUrl: string, skipsWaits: boolean) =>
  fetchJson<SandboxClock>(`${baseUrl}/clock`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ skipsWaits }),
  });
