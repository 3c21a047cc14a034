package dev.applyflow.core.sending;

import dev.applyflow.core.account.UserId;
import java.util.Optional;

/** Opens the mailboxes of the users. */
public interface MailTransports {
    /** Empty if none is connected, or its permission is known to have ended. */
    Optional<MailTransport> open(UserId user);
}
