package dev.applyflow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {
    @Test
    void a_key_is_in_kms_or_in_a_file() {
        assertThat(Sealing.parse("kms:arn:aws:kms:eu-central-1:1:key/2"))
                .isEqualTo(new Sealing.Kms("arn:aws:kms:eu-central-1:1:key/2"));
        assertThat(Sealing.parse("file:state/key")).isEqualTo(new Sealing.KeyFile(Path.of("state/key")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kms", "kms:", "plain:text", "a-key"})
    void there_is_no_third_way(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sealing.parse(text));
    }
}
