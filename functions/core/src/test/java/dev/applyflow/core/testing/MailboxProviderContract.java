package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.MailboxProvider;
import dev.applyflow.core.account.MailboxProvider.ConnectResult;
import dev.applyflow.core.account.MailboxProvider.Connected;
import dev.applyflow.core.account.MailboxProvider.Reason;
import dev.applyflow.core.account.MailboxProvider.Refused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What whoever hosts mailboxes keeps to: a permission is given once, to the one who asked for it. */
public abstract class MailboxProviderContract {
    private static final String STATE = "a-state";
    private static final String VERIFIER = "verifier-verifier-verifier-verifier-verifier";

    /** What the user brings back from the consent page. */
    public record Answer(String state, String code) {}

    protected abstract MailboxProvider provider();

    /** The user who is asked. */
    protected abstract EmailAddress user();

    /** The user consents at the address that was handed out. */
    protected abstract Answer consent(URI authorizationUrl);

    @Test
    void a_user_who_consents_has_connected_the_mailbox() {
        assertThat(provider().connect(consented().code(), VERIFIER))
                .isInstanceOfSatisfying(Connected.class, connected -> {
                    assertThat(connected.address()).isEqualTo(user());
                    assertThat(connected.refreshToken()).isNotBlank();
                    assertThat(connected.scopes()).isNotEmpty();
                    assertThat(connected.toString()).doesNotContain(connected.refreshToken());
                });
    }

    @Test
    void the_state_comes_back_as_it_was_sent() {
        assertThat(consented().state()).isEqualTo(STATE);
    }

    @Test
    void a_code_works_once() {
        String code = consented().code();
        provider().connect(code, VERIFIER);

        assertCodeRefused(provider().connect(code, VERIFIER));
    }

    @Test
    void a_stolen_code_is_worth_nothing_without_its_verifier() {
        assertCodeRefused(provider().connect(consented().code(), "another-verifier-another-verifier-another-ver"));
    }

    @Test
    void a_code_that_nobody_was_given_is_refused() {
        assertCodeRefused(provider().connect("no-such-code", VERIFIER));
    }

    @Test
    void a_permission_that_has_ended_may_be_ended_again() {
        var connected = (Connected) provider().connect(consented().code(), VERIFIER);

        assertThatCode(() -> {
                    provider().revoke(connected.refreshToken());
                    provider().revoke(connected.refreshToken());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void each_consent_has_its_own_permission() {
        var first = (Connected) provider().connect(consented().code(), VERIFIER);
        var second = (Connected) provider().connect(consented().code(), VERIFIER);

        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
    }

    private Answer consented() {
        return consent(provider().authorizationUrl(STATE, challenge()));
    }

    private static void assertCodeRefused(ConnectResult result) {
        assertThat(result).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.CODE_REFUSED);
            assertThat(refused.detail()).isNotBlank();
        });
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
