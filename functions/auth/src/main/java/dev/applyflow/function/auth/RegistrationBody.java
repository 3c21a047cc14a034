package dev.applyflow.function.auth;

import dev.applyflow.core.account.Password;
import dev.applyflow.core.account.Register.Application;
import dev.applyflow.web.Fields;
import dev.applyflow.web.Rules;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/users}. */
record RegistrationBody(
        @Nullable String email,
        @Nullable String password,
        @Nullable String locale,
        @Nullable String zone) {
    private static final List<String> LOCALES = List.of("en", "de");

    Application application() {
        var fields = new Fields();
        var address = fields.required("email", email, Rules.EMAIL);
        var chosen = fields.required("password", password, Rules.text(Password.SHORTEST, Password.LONGEST));
        var language = fields.optional("locale", locale, Rules.oneOf(LOCALES));
        var place = fields.optional("zone", zone, Rules.ZONE);
        fields.check();
        return new Application(
                address.get(),
                new Password(chosen.get()),
                Locale.forLanguageTag(language.get().orElse("en")),
                place.get().orElse(ZoneId.of("UTC")));
    }
}
