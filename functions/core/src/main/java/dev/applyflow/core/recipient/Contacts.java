package dev.applyflow.core.recipient;

import dev.applyflow.core.account.UserId;
import java.util.stream.Stream;

/** Everybody whom an account has written to. */
@FunctionalInterface
public interface Contacts {
    /** In no certain order, read while it is walked through; to be closed. What was written in the last seconds may be missing. */
    Stream<Contacted> of(UserId user);
}
