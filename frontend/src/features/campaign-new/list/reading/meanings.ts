import { m } from "@/generated/paraglide/messages";
import type { Meaning } from "@/lib/api/types";

export const meanings: Record<Meaning, () => string> = {
  EMAIL: m.meaning_email,
  COMPANY_NAME: m.meaning_company_name,
  RECIPIENT_NAME: m.meaning_recipient_name,
  FIRST_NAME: m.meaning_first_name,
  LAST_NAME: m.meaning_last_name,
  ROLE: m.meaning_role,
  DESIGNATION: m.meaning_designation,
};
