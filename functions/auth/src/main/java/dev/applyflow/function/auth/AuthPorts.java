package dev.applyflow.function.auth;

import dev.applyflow.core.account.LoginAttempts;
import dev.applyflow.core.account.MailboxProvider;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.PasswordHasher;
import dev.applyflow.core.account.PendingConnections;
import dev.applyflow.core.account.Sessions;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.account.Users;

/** What the function reaches the world through. */
record AuthPorts(
        Users users,
        Sessions sessions,
        LoginAttempts attempts,
        PendingConnections pending,
        Mailboxes mailboxes,
        MailboxProvider provider,
        TokenSealer sealer,
        PasswordHasher hasher) {}
