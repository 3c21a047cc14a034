import { error } from "./errors.mjs";

/** What tests and the sandbox page need and Google does not offer. Not for browsers: a page sends Origin or Sec-Fetch. */
export class Control {
  #state;
  #faults;
  #routes;

  constructor(state, faults) {
    this.#state = state;
    this.#faults = faults;
    this.#routes = [
      ["POST", /^\/_control\/reset$/, () => this.#reset()],
      ["POST", /^\/_control\/redirect-uris$/, async (_, request) => state.allowRedirect((await request.json()).uri)],
      ["DELETE", /^\/_control\/access-tokens$/, () => state.accessTokens.expire()],
      ["DELETE", /^\/_control\/refresh-tokens\/([^/]+)$/, ([email]) => state.revoke(email)],
      ["POST", /^\/_control\/faults$/, async (_, request) => faults.plan(await request.json())],
      ["DELETE", /^\/_control\/faults$/, () => faults.clear()],
      ["GET", /^\/_control\/mails$/, (_, request) => this.#mails(new URL(request.url).searchParams)],
      ["GET", /^\/_control\/mails\/([^/]+)$/, ([id]) => this.#mail(id)],
    ];
  }

  async answer(request, pathname) {
    if (request.headers.has("origin") || request.headers.has("sec-fetch-site")) {
      return error(403, "forbidden", "The control path is not for browsers.");
    }
    for (const [method, path, handle] of this.#routes) {
      const match = method === request.method && path.exec(pathname);
      if (match) return (await handle(match.slice(1).map(decodeURIComponent), request)) ?? new Response(null, { status: 204 });
    }
    return error(404, "notFound", `No such control: ${request.method} ${pathname}`);
  }

  #reset() {
    this.#state.reset();
    this.#faults.clear();
  }

  /** Sent mails, newest first, without content: ?limit= and ?before= the `next` of the page before. */
  #mails(query) {
    const limit = Number(query.get("limit") ?? 100);
    const before = Number(query.get("before") ?? Infinity);
    const sent = this.#state.google.messages.all().filter((message) => message.label_ids.includes("SENT")).reverse();
    const rest = sent.filter((message) => message.id < before);
    const page = rest.slice(0, limit);
    return Response.json({
      total: sent.length,
      mails: page.map((message) => this.#summary(message)),
      next: rest.length > limit ? page.at(-1).id : null,
    });
  }

  /** The mail itself, as RFC 822 text. */
  #mail(id) {
    const { messages } = this.#state.google;
    const message = messages.findOneBy("gmail_id", id);
    if (!message) return error(404, "notFound", "No such mail.");
    const content = stamped(messages.content(message), message.internal_date);
    return new Response(content, { headers: { "content-type": "message/rfc822" } });
  }

  #summary(message) {
    const attachments = this.#state.google.attachments.findBy("message_gmail_id", message.gmail_id);
    return {
      id: message.gmail_id,
      threadId: message.thread_id,
      mailbox: message.user_email,
      from: message.from,
      to: message.to,
      subject: message.subject,
      sentAt: new Date(Number(message.internal_date)).toISOString(),
      attachments: attachments.map(({ filename, mime_type, size }) => ({ filename, type: mime_type, size })),
    };
  }
}

/** Gmail gives a mail its Date where it has none. */
function stamped(content, internalDate) {
  const bytes = Buffer.from(content);
  const headers = bytes.subarray(0, bytes.indexOf("\r\n\r\n")).toString("latin1");
  if (/^date:/im.test(headers)) return bytes;
  const date = new Date(Number(internalDate)).toUTCString().replace("GMT", "+0000");
  return Buffer.concat([Buffer.from(`Date: ${date}\r\n`), bytes]);
}
