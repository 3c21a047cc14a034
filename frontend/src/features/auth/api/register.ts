import { getLocale } from "@/generated/paraglide/runtime";
import { answer } from "@/lib/api/answer";
import { client } from "@/lib/api/client";
import type { Credentials } from "./login";

/** Mails go at the pace of the days where the user is. */
export const register = (credentials: Credentials) =>
  answer(
    client.POST("/api/users", {
      body: {
        ...credentials,
        locale: getLocale(),
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      },
    }),
  );
