package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.applyflow.core.account.SealedToken;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.account.TokenSealer.UnsealableToken;
import dev.applyflow.core.account.UserId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every sealer keeps to. */
public abstract class TokenSealerContract {
    private static final String TOKEN = "1//04-a-refresh-token-with-ümläuts";
    private static final UserId OWNER = new UserId(UUID.fromString("0197a0f2-0000-7000-8000-000000000001"));
    private static final UserId STRANGER = new UserId(UUID.fromString("0197a0f2-0000-7000-8000-000000000002"));

    protected abstract TokenSealer sealer();

    @Test
    void its_owner_gets_a_token_back() {
        assertThat(sealer().open(OWNER, sealer().seal(OWNER, TOKEN))).isEqualTo(TOKEN);
    }

    @Test
    void a_sealed_token_cannot_be_read() {
        byte[] bytes = sealer().seal(OWNER, TOKEN).bytes();

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("refresh");
    }

    @Test
    void the_same_token_is_never_sealed_the_same() {
        assertThat(sealer().seal(OWNER, TOKEN)).isNotEqualTo(sealer().seal(OWNER, TOKEN));
    }

    @Test
    void a_token_of_another_user_cannot_be_opened() {
        SealedToken sealed = sealer().seal(OWNER, TOKEN);

        assertThatThrownBy(() -> sealer().open(STRANGER, sealed)).isInstanceOf(UnsealableToken.class);
    }

    @Test
    void a_token_that_was_changed_cannot_be_opened() {
        byte[] bytes = sealer().seal(OWNER, TOKEN).bytes();
        bytes[bytes.length - 1] ^= 1;

        assertThatThrownBy(() -> sealer().open(OWNER, new SealedToken(bytes))).isInstanceOf(UnsealableToken.class);
    }

    @Test
    void a_token_that_is_cut_off_cannot_be_opened() {
        assertThatThrownBy(() -> sealer().open(OWNER, new SealedToken(new byte[3])))
                .isInstanceOf(UnsealableToken.class);
    }
}
