import { queryOptions } from "@tanstack/react-query";
import { answer } from "./answer";
import { client } from "./client";

export const mailboxQuery = queryOptions({
  queryKey: ["mailbox"],
  queryFn: () => answer(client.GET("/api/mailbox")),
});
