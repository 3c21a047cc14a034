import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { SandboxPage } from "@/features/sandbox/SandboxPage";
import { meQuery } from "@/lib/api/me";
import { NotFoundPage } from "../NotFoundPage";

const route = getRouteApi("/signed-in/sandbox");

export function SandboxRoute() {
  const { mail } = route.useSearch();
  const { data: me } = useSuspenseQuery(meQuery);
  return me.sandboxUrl ? <SandboxPage baseUrl={me.sandboxUrl} mailId={mail} /> : <NotFoundPage />;
}
