package dev.applyflow.core.account;

import java.time.ZoneId;
import java.util.Optional;

/** Everybody with an account. Reads what was last written. */
public interface Users {
    /**
     * Adds the user together with the pace of the account's mails, all or nothing.
     *
     * @param zone where the user's days end; the other limits are the default ones
     */
    Added add(User user, ZoneId zone, Admission admission);

    Optional<User> find(UserId id);

    /** By the normalized address. */
    Optional<User> findByAddress(EmailAddress address);

    enum Added {
        REGISTERED,
        ADDRESS_TAKEN,
        /** Another account owns this installation. */
        CLOSED
    }

    /** Who may have an account. */
    enum Admission {
        EVERYBODY,
        /** The first account owns the installation; told by what was ever added, under whichever admission. */
        FIRST_ONLY
    }
}
