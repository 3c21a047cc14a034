import { expect, request, type Page } from "@playwright/test";

/** What the next matching requests to the sandbox's Google are answered instead; see functions/local/node/mailbox/faults.mjs. */
interface Fault {
  method: "GET" | "POST" | "DELETE";
  path: string;
  times?: number;
  /** HIDDEN: it takes effect and its own answer is lost. */
  effect?: "NONE" | "HIDDEN";
  /** None: the connection is cut. */
  answer?: { status: number; headers?: Record<string, string>; body: string };
}

const drafts = "(/upload)?/gmail/v1/users/[^/]+/drafts";

/** The answer to a send is lost: the mail has left, or not. */
export const lostAnswer = (effect: "NONE" | "HIDDEN"): Fault => ({
  method: "POST",
  path: `${drafts}/send`,
  effect,
});

/** Gmail takes none of the next mails. */
export const refusedMails = (times: number, message: string): Fault => ({
  method: "POST",
  path: drafts,
  times,
  answer: {
    status: 400,
    body: JSON.stringify({
      error: {
        code: 400,
        message,
        errors: [{ message, domain: "global", reason: "invalidArgument" }],
      },
    }),
  },
});

/** Makes the Google that the sandbox connects to misbehave; a control path of the stand-in, of which the product knows nothing. */
export async function planFaults(page: Page, ...faults: Fault[]) {
  const origin = new URL(page.url()).origin;
  const asked = await page.request.post("/api/mailbox/connection", { headers: { origin } });
  const { authorizationUrl } = (await asked.json()) as { authorizationUrl: string };
  const control = await request.newContext({ baseURL: new URL(authorizationUrl).origin });
  for (const data of faults)
    expect((await control.post("/_control/faults", { data })).ok()).toBe(true);
  await control.dispose();
}
