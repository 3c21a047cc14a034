package dev.applyflow.function.auth;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Password;
import dev.applyflow.web.Fields;
import dev.applyflow.web.Rules;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/sessions}. */
record CredentialsBody(@Nullable String email, @Nullable String password) {
    /** @param email as it was typed, which may be no address at all */
    record Credentials(String email, Password password) {}

    Credentials credentials() {
        var fields = new Fields();
        var typed = fields.required("email", email, Rules.text(1, EmailAddress.MAX_LENGTH));
        var secret = fields.required("password", password, Rules.text(1, Password.LONGEST));
        fields.check();
        return new Credentials(typed.get(), new Password(secret.get()));
    }
}
