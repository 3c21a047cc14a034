import { Text } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { EarlierMail } from "@/lib/api/types";
import { formatDay } from "@/lib/format";

interface Props {
  mail: EarlierMail;
  text: (mail: { email: string; time: string; campaign: string }) => string;
}

/** Whom the account wrote to before, when, and in which campaign. */
export function EarlierMailText({ mail: { email, at, campaignName }, text }: Props) {
  const campaign = campaignName ?? m.warning_campaign_deleted();
  return <Text>{text({ email, time: formatDay(at), campaign })}</Text>;
}
