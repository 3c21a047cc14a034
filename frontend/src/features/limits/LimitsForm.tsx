import { useQuery } from "@tanstack/react-query";
import { Loaded } from "@/components/Loaded";
import { limitsQuery } from "@/lib/api/limits";
import { LimitsFields } from "./LimitsFields";

/** The account's limits, shown, used and changed. */
export function LimitsForm({ onSaved }: { onSaved?: () => void }) {
  const limits = useQuery({ ...limitsQuery, refetchOnWindowFocus: false });
  return (
    <Loaded query={limits}>{(data) => <LimitsFields limits={data} onSaved={onSaved} />}</Loaded>
  );
}
