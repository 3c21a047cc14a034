import type { components } from "@/generated/api";

type Schemas = components["schemas"];

export type Campaign = Schemas["Campaign"];
export type CampaignStatus = Schemas["CampaignStatus"];
export type CampaignSummary = Schemas["CampaignSummary"];
export type Counters = Schemas["Counters"];
export type FieldError = Schemas["FieldError"];
export type ImportRow = Schemas["ImportRow"];
export type Verdict = ImportRow["verdict"];
export type Limits = Schemas["Limits"];
export type LimitsWithUsage = Schemas["LimitsWithUsage"];
export type Mail = Schemas["Mail"];
export type MailStatus = Schemas["MailStatus"];
export type Mailbox = Schemas["Mailbox"];
export type Me = Schemas["Me"];
export type Preview = Schemas["Preview"];
export type Progress = Schemas["Progress"];
export type RecipientList = Schemas["RecipientList"];
export type Resume = Schemas["Resume"];
export type Session = Schemas["Session"];
export type Start = Schemas["Start"];
export type Template = Schemas["Template"];
export type Upload = Schemas["Upload"];
export type Usage = Schemas["Usage"];
export type Waiting = Schemas["Waiting"];
export type Weekday = Schemas["SendingWindow"]["days"][number];
