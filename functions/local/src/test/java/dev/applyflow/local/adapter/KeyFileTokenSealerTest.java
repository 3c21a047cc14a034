package dev.applyflow.local.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.applyflow.core.account.SealedToken;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.account.TokenSealer.UnsealableToken;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.testing.TokenSealerContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTokenSealerTest extends TokenSealerContract {
    private static final UserId USER = UserId.parse("0197a0f2-0000-7000-8000-000000000001");

    @TempDir
    Path folder;

    @Override
    protected TokenSealer sealer() {
        return new KeyFileTokenSealer(key());
    }

    @Test
    void a_token_survives_a_restart() {
        SealedToken sealed = new KeyFileTokenSealer(key()).seal(USER, "token");

        assertThat(new KeyFileTokenSealer(key()).open(USER, sealed)).isEqualTo("token");
    }

    @Test
    void a_lost_key_makes_tokens_unsealable() throws IOException {
        SealedToken sealed = sealer().seal(USER, "token");
        Files.delete(key());

        assertThatThrownBy(() -> sealer().open(USER, sealed)).isInstanceOf(UnsealableToken.class);
    }

    @Test
    void the_key_is_its_owners_alone() throws IOException {
        sealer();

        assertThat(Files.getPosixFilePermissions(key())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_file_that_is_no_key_is_not_replaced() throws IOException {
        Files.createDirectories(key().getParent());
        Files.writeString(key(), "short");

        assertThatThrownBy(this::sealer)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is no key");
        assertThat(key()).hasContent("short");
    }

    private Path key() {
        return folder.resolve("state/key");
    }
}
