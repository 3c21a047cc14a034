import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ProblemError } from "@/lib/api/problem";

/** A decision about rows, after which all that shows them is read again, also when it failed. */
export function useDecision<A = void, R = unknown>(
  campaignId: string,
  decide: (argument: A) => Promise<R>,
) {
  const queryClient = useQueryClient();
  return useMutation<R, ProblemError, A>({
    mutationFn: decide,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["campaigns", campaignId] }),
  });
}
