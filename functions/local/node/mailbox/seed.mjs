/** Who can sign in to the sandbox. Addresses under example.com belong to nobody (RFC 2606). */
export const users = [
  { email: "seeker@example.com", name: "Sandbox Seeker" },
  { email: "second@example.com", name: "Second Mailbox" },
];

/** The application that asks them. Its redirect addresses depend on ports and are registered over the control path. */
export const clients = [
  {
    client_id: "applyflow-sandbox.apps.googleusercontent.com",
    client_secret: "sandbox-secret",
    name: "ApplyFlow (sandbox)",
    redirect_uris: [],
  },
];
