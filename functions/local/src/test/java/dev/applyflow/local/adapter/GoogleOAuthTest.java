package dev.applyflow.local.adapter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.MailboxProvider;
import dev.applyflow.core.account.MailboxProvider.Connected;
import dev.applyflow.core.account.MailboxProvider.Reason;
import dev.applyflow.core.account.MailboxProvider.Refused;
import dev.applyflow.google.GoogleOAuth;
import dev.applyflow.local.standin.GoogleStandIn;
import dev.applyflow.local.standin.StandIns;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Connecting a mailbox as its user does it, through the consent page. */
class GoogleOAuthTest {
    private static final URI REDIRECT = URI.create("http://127.0.0.1/api/mailbox/callback");
    private static final String VERIFIER = "verifier-verifier-verifier-verifier-verifier";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final GoogleStandIn google = StandIns.google();
    private final EmailAddress user = new EmailAddress(google.users().getFirst());
    private final MailboxProvider provider = new GoogleOAuth(Gmails.client(google), Gmails.endpoints(google), REDIRECT);

    @Test
    void a_user_who_consents_has_connected_the_mailbox() {
        assertThat(provider.connect(consent(), VERIFIER)).isInstanceOfSatisfying(Connected.class, connected -> {
            assertThat(connected.address()).isEqualTo(user);
            assertThat(connected.refreshToken()).isNotBlank();
            assertThat(connected.scopes()).containsAll(Gmails.COMPOSE);
        });
    }

    @Test
    void a_code_works_once() {
        String code = consent();
        provider.connect(code, VERIFIER);

        assertThat(provider.connect(code, VERIFIER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.CODE_REFUSED));
    }

    @Test
    void a_stolen_code_is_worth_nothing_without_its_verifier() {
        assertThat(provider.connect(consent(), "another-verifier-another-verifier-another-ver"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.CODE_REFUSED));
    }

    private String consent() {
        google.control().allowRedirect(REDIRECT);
        URI back = google.control().consent(provider.authorizationUrl("state", challenge()), user.value());
        var code = CODE.matcher(back.toString());
        assertThat(code.find()).as("a code in " + back).isTrue();
        return code.group(1);
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
