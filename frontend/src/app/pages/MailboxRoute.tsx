import { getRouteApi } from "@tanstack/react-router";
import { MailboxPage } from "@/features/mailbox/MailboxPage";

const route = getRouteApi("/signed-in/mailbox");

export function MailboxRoute() {
  const { connected, error } = route.useSearch();
  return <MailboxPage connected={connected ?? false} error={error} />;
}
