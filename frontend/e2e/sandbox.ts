import type { Page } from "@playwright/test";

interface ReceivedMail {
  id: string;
  to: string;
  subject: string;
}

interface Mails {
  mails: ReceivedMail[];
  nextCursor: string | null;
}

/** All that the sandbox mailbox has sent to others than its owner. */
export async function receivedMails(page: Page, owner: string): Promise<ReceivedMail[]> {
  const all: ReceivedMail[] = [];
  let cursor: string | null = null;
  do {
    const params: Record<string, string> = cursor === null ? {} : { cursor };
    const answer = await page.request.get("/sandbox/mails", { params });
    const { mails, nextCursor } = (await answer.json()) as Mails;
    all.push(...mails);
    cursor = nextCursor;
  } while (cursor !== null);
  return all.filter(({ to }) => !to.includes(owner));
}

/** The time by which limits, gaps and starts go. */
export async function sandboxNow(page: Page): Promise<Date> {
  const answer = await page.request.get("/sandbox/clock");
  return new Date(((await answer.json()) as { now: string }).now);
}
