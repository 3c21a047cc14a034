package dev.applyflow.function.auth;

import dev.applyflow.core.account.User;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The user, as the API shows one to oneself. */
record MeView(
        UUID id,
        String email,
        String locale,
        Instant createdAt,
        @Nullable String sandboxUrl) {
    static MeView of(User user, Optional<URI> sandbox) {
        return new MeView(
                user.id().value(),
                user.email().value(),
                user.locale().toLanguageTag(),
                user.createdAt(),
                sandbox.map(URI::toString).orElse(null));
    }
}
