import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ProblemError } from "@/lib/api/problem";

/** A change after which everything about the campaign is read again, also when it failed. */
export function useChange<A = void>(campaignId: string, change: (argument: A) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation<unknown, ProblemError, A>({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["campaigns", campaignId] }),
  });
}
