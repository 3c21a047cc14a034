import type { MantineColor } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { MailStatus } from "@/lib/api/types";

export const mailLabels: Record<MailStatus, () => string> = {
  PENDING: m.mail_status_pending,
  SENDING: m.mail_status_sending,
  SENT: m.mail_status_sent,
  FAILED: m.mail_status_failed,
  UNCERTAIN: m.mail_status_uncertain,
  SKIPPED: m.mail_status_skipped,
};

export const mailColors: Record<MailStatus, MantineColor> = {
  PENDING: "gray",
  SENDING: "indigo",
  SENT: "green",
  FAILED: "red",
  UNCERTAIN: "orange",
  SKIPPED: "gray",
};
