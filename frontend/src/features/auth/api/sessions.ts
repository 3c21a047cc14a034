import { queryOptions } from "@tanstack/react-query";
import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";

export const sessionsQuery = queryOptions({
  queryKey: ["sessions"],
  queryFn: () => answer(client.GET("/api/sessions")),
});
