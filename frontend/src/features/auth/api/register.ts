import { getLocale } from "@/generated/paraglide/runtime";
import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";
import type { Credentials } from "./login";

export const register = (credentials: Credentials) =>
  answer(client.POST("/api/users", { body: { ...credentials, locale: getLocale() } }));
