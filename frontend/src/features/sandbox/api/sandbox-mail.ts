import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "./fetch-json";
import type { SandboxMail } from "./sandbox-mails";

export interface SandboxMailText extends SandboxMail {
  text: string;
  html: string | null;
}

export const sandboxMailQuery = (baseUrl: string, id: string) =>
  queryOptions({
    queryKey: ["sandbox", "mail", id],
    queryFn: () => fetchJson<SandboxMailText>(`${baseUrl}/mails/${encodeURIComponent(id)}`),
    staleTime: Infinity,
  });
