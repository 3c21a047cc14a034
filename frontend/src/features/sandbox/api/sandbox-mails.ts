import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "./fetch-json";

export interface SandboxMail {
  id: string;
  to: string;
  from: string;
  subject: string;
  sentAt: string;
  attachments: { filename: string; size: number }[];
}

interface SandboxMails {
  mails: SandboxMail[];
  nextCursor?: string | null;
}

export const sandboxMailsQuery = (baseUrl: string, cursor: string | undefined) =>
  queryOptions({
    queryKey: ["sandbox", "list", cursor],
    queryFn: () =>
      fetchJson<SandboxMails>(
        `${baseUrl}/mails${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ""}`,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 5_000,
  });
