package dev.applyflow.core.recipient;

import dev.applyflow.core.account.EmailAddress;
import java.util.List;

/** What a cell says about an address. */
sealed interface AddressCell {
    /** @param others further addresses of the cell; they are not used */
    record Found(EmailAddress address, List<EmailAddress> others) implements AddressCell {}

    record Missing() implements AddressCell {}

    record Invalid() implements AddressCell {}
}
