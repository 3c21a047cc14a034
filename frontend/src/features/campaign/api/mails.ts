import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";
import type { MailStatus } from "@/lib/api/types";

export const mailsKey = (campaignId: string) => ["campaigns", campaignId, "mails"];

export const mailsQuery = (
  campaignId: string,
  status: MailStatus | undefined,
  cursor: string | undefined,
) =>
  queryOptions({
    queryKey: [...mailsKey(campaignId), status, cursor],
    queryFn: () =>
      answer(
        client.GET("/api/campaigns/{campaignId}/mails", {
          params: { path: { campaignId }, query: { status, cursor, limit: 25 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
