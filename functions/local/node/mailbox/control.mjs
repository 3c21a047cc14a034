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
      ["GET", /^\/_control\/mails\/([^/]+)\/attachments\/(\d+)$/, ([id, index]) => this.#attachment(id, Number(index))],
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
    const sent = this.#state.google.messages.all().reverse()
      .filter((message) => message.id < before && message.label_ids.includes("SENT"));
    const page = sent.slice(0, limit);
    return Response.json({
      total: this.#count(),
      mails: page.map((message) => this.#summary(message)),
      next: sent.length > limit ? page.at(-1).id : null,
    });
  }

  #count() {
    return this.#state.google.messages.count((message) => message.label_ids.includes("SENT"));
  }

  /** The mail itself, as RFC 822 text. */
  #mail(id) {
    const message = this.#find(id);
    if (!message) return error(404, "notFound", "No such mail.");
    return new Response(this.#state.google.messages.content(message), { headers: { "content-type": "message/rfc822" } });
  }

  #attachment(id, index) {
    const attachment = this.#attachments(this.#find(id))[index];
    if (!attachment) return error(404, "notFound", "No such attachment.");
    return new Response(this.#state.google.attachments.content(attachment), {
      headers: { "content-type": attachment.mime_type },
    });
  }

  #find(id) {
    return this.#state.google.messages.findOneBy("gmail_id", id);
  }

  #attachments(message) {
    return message ? this.#state.google.attachments.findBy("message_gmail_id", message.gmail_id) : [];
  }

  #summary(message) {
    return {
      id: message.gmail_id,
      threadId: message.thread_id,
      mailbox: message.user_email,
      from: message.from,
      to: message.to,
      subject: message.subject,
      sentAt: new Date(Number(message.internal_date)).toISOString(),
      attachments: this.#attachments(message).map(({ filename, mime_type, size }) => ({ filename, type: mime_type, size })),
    };
  }
}
