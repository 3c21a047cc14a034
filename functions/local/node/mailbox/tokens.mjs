const LIFETIME_MILLIS = 3_600_000;

/** Access tokens that stop working when they said they would; the emulator's own never do. */
export class AccessTokens extends Map {
  set(token, user) {
    return super.set(token, { ...user, expiresAt: Date.now() + LIFETIME_MILLIS });
  }

  get(token) {
    const user = super.get(token);
    return user && Date.now() < user.expiresAt ? user : undefined;
  }

  /** Ends those of one user, or all. */
  expire(email) {
    for (const [token, user] of [...this]) {
      if (email === undefined || user.login === email) this.delete(token);
    }
  }
}
