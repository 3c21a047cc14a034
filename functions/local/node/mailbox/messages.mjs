import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DurableCollection } from "./collections.mjs";

/**
 * Mails, their content in a file each: in memory a mail of 2 MB would cost the emulator 10 MB.
 *
 * Sending does what Gmail does and the emulator does not: the mail gets a new id and a Message-ID of Gmail's own,
 * so that nobody comes to rely on those of the draft.
 */
export class Messages extends DurableCollection {
  #folder;
  #attachments;

  constructor(journal, folder, attachments) {
    super(journal, "google.messages", ["gmail_id", "thread_id", "user_email"]);
    this.#folder = folder;
    this.#attachments = attachments;
    mkdirSync(folder, { recursive: true });
    for (const message of this.items.values()) this.#lazy(message);
  }

  insert({ raw, ...rest }) {
    writeFileSync(this.#file(rest.gmail_id), Buffer.from(raw, "base64url"));
    return this.#lazy(super.insert(rest));
  }

  update(id, { raw, ...changes }) {
    const before = this.get(id);
    if (isSent(changes) && !isSent(before)) return this.#sent(before, changes);
    if (raw !== undefined) writeFileSync(this.#file(before.gmail_id), Buffer.from(raw, "base64url"));
    return this.#lazy(super.update(id, changes));
  }

  delete(id) {
    const message = this.get(id);
    const deleted = super.delete(id);
    if (message) rmSync(this.#file(message.gmail_id));
    return deleted;
  }

  /** The mail as it was handed in, byte for byte. */
  content(message) {
    return readFileSync(this.#file(message.gmail_id));
  }

  #sent(draft, changes) {
    const gmailId = `msg_${randomBytes(10).toString("hex")}`;
    const messageId = `<CA${randomBytes(24).toString("base64url")}@mail.gmail.com>`;
    writeFileSync(this.#file(gmailId), withMessageId(this.content(draft), messageId));
    const sent = super.update(draft.id, { ...changes, gmail_id: gmailId, message_id: messageId });
    for (const attachment of this.#attachments.findBy("message_gmail_id", draft.gmail_id)) {
      this.#attachments.update(attachment.id, { message_gmail_id: gmailId });
    }
    rmSync(this.#file(draft.gmail_id));
    return this.#lazy(sent);
  }

  #lazy(message) {
    return lazy(message, "raw", () => this.content(message).toString("base64url"));
  }

  #file(gmailId) {
    return join(this.#folder, `${gmailId}.eml`);
  }
}

/** Attachments, equal ones in one file: a résumé goes out thousands of times. */
export class Attachments extends DurableCollection {
  #folder;

  constructor(journal, folder) {
    super(journal, "google.attachments", ["gmail_id", "message_gmail_id", "user_email"]);
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const attachment of this.items.values()) this.#lazy(attachment);
  }

  insert({ data, ...rest }) {
    const bytes = Buffer.from(data, "base64url");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (!existsSync(this.#file(sha256))) writeFileSync(this.#file(sha256), bytes);
    return this.#lazy(super.insert({ ...rest, sha256 }));
  }

  update(id, changes) {
    return this.#lazy(super.update(id, changes));
  }

  clear() {
    super.clear();
    rmSync(this.#folder, { recursive: true });
    mkdirSync(this.#folder);
  }

  content(attachment) {
    return readFileSync(this.#file(attachment.sha256));
  }

  #lazy(attachment) {
    return lazy(attachment, "data", () => this.content(attachment).toString("base64url"));
  }

  #file(sha256) {
    return join(this.#folder, sha256);
  }
}

function isSent(message) {
  return message.label_ids?.includes("SENT") ?? false;
}

function withMessageId(content, messageId) {
  const text = content.toString("latin1");
  const end = text.search(/\r?\n\r?\n/);
  const head = end < 0 ? text : text.slice(0, end);
  const others = head.replace(/^message-id:.*(\r?\n[ \t].*)*(\r?\n|$)/im, "");
  return Buffer.from(`Message-ID: ${messageId}\r\n${others}${text.slice(head.length)}`, "latin1");
}

/** Not enumerable, so that it is read when asked for and neither copied nor journaled. */
function lazy(item, name, get) {
  return Object.defineProperty(item, name, { get, configurable: true });
}
