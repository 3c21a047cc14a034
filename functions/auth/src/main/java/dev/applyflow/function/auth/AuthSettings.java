package dev.applyflow.function.auth;

import dev.applyflow.config.Environment;
import dev.applyflow.core.account.Users.Admission;
import dev.applyflow.web.Origin;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the function behaves towards its visitors.
 *
 * @param origin where the site is reached
 * @param sandbox where the sandbox's mails are read; empty where mails are real
 */
record AuthSettings(Origin origin, Admission admission, Visitors visitors, Optional<URI> sandbox) {
    /** Read after {@link Environment#check()}. */
    static Supplier<AuthSettings> in(Environment environment) {
        var origin = environment.required("ORIGIN", Origin::parse);
        var admission = environment.optional("REGISTRATION", AuthSettings::admission);
        var addressHeader = environment.optional("VISITOR_ADDRESS_HEADER");
        var sandbox = environment.optional("SANDBOX_URL", URI::create);
        return () -> new AuthSettings(
                origin.get(),
                admission.get().orElse(Admission.FIRST_ONLY),
                new Visitors(addressHeader.get()),
                sandbox.get());
    }

    private static Admission admission(String text) {
        return switch (text) {
            case "open" -> Admission.EVERYBODY;
            case "closed" -> Admission.FIRST_ONLY;
            default -> throw new IllegalArgumentException("open or closed");
        };
    }
}
