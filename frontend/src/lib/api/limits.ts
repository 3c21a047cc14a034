import { queryOptions } from "@tanstack/react-query";
import { answer } from "./answer";
import { client } from "./client";

export const limitsQuery = queryOptions({
  queryKey: ["limits"],
  queryFn: () => answer(client.GET("/api/limits")),
});
