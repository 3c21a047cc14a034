import { queryOptions } from "@tanstack/react-query";
import { answer } from "./answer";
import { client } from "./client";

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: () => answer(client.GET("/api/me")),
  staleTime: 5 * 60_000,
});
