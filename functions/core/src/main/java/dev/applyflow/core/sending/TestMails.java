package dev.applyflow.core.sending;

import dev.applyflow.core.account.UserId;
import java.time.LocalDate;

/** Counts the test mails of the users, which are outside the limits and have their own. */
public interface TestMails {
    /** One more on this day, if fewer than {@code atMost} were counted on it; otherwise false and nothing is counted. */
    boolean count(UserId user, LocalDate day, int atMost);
}
