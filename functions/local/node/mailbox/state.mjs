import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Store } from "@emulators/core";
import { getGoogleStore, seedFromConfig } from "@emulators/google";
import { DurableCollection, DurableMap } from "./collections.mjs";
import { Journal } from "./journal.mjs";
import { Attachments, Messages } from "./messages.mjs";
import { clients, users } from "./seed.mjs";
import { AccessTokens } from "./tokens.mjs";

/** All the sandbox knows. Access tokens and codes are short-lived and end with the process. */
export class State {
  store = new Store();
  accessTokens = new AccessTokens();

  constructor(folder) {
    mkdirSync(folder, { recursive: true });
    const journal = new Journal(join(folder, "journal.jsonl"));
    const attachments = new Attachments(journal, join(folder, "attachments"));
    const collections = {
      "google.users": new DurableCollection(journal, "google.users", ["uid", "email"]),
      "google.oauth_clients": new DurableCollection(journal, "google.oauth_clients", ["client_id"]),
      "google.drafts": new DurableCollection(journal, "google.drafts", ["gmail_id", "message_gmail_id", "user_email"]),
      "google.attachments": attachments,
      "google.messages": new Messages(journal, join(folder, "mails"), attachments),
    };
    for (const [name, collection] of Object.entries(collections)) this.store.collections.set(name, collection);
    this.refreshTokens = new DurableMap(journal, "google.oauth.refreshTokens");
    this.store.setData("google.oauth.refreshTokens", this.refreshTokens);
    this.google = getGoogleStore(this.store);
    seedFromConfig(this.store, "", { users, oauth_clients: clients });
  }

  /** Empties every mailbox and signs everybody out; users keep their `sub`, clients their redirect addresses. */
  reset() {
    const { drafts, messages, attachments, history } = this.google;
    for (const collection of [drafts, messages, attachments, history]) collection.clear();
    this.revoke();
  }

  /** What withdrawing the consent in the Google account does: both kinds of token die at once. */
  revoke(email) {
    this.accessTokens.expire(email);
    for (const [token, grant] of [...this.refreshTokens]) {
      if (email === undefined || grant.email === email) this.refreshTokens.delete(token);
    }
  }

  allowRedirect(uri) {
    const [client] = this.google.oauthClients.all();
    this.google.oauthClients.update(client.id, { redirect_uris: [...new Set([...client.redirect_uris, uri])] });
  }
}
