package dev.applyflow.aws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.applyflow.core.account.SealedToken;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.account.TokenSealer.UnsealableToken;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.testing.TokenSealerContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;

class KmsTokenSealerTest extends TokenSealerContract {
    private static final UserId USER = UserId.parse("0197a0f2-0000-7000-8000-000000000001");

    private final StubbedKms kms = new StubbedKms();
    private final KmsClient client = AwsClients.kms(Region.EU_CENTRAL_1, kms.endpoint());

    @AfterEach
    void close() {
        client.close();
        kms.close();
    }

    @Override
    protected TokenSealer sealer() {
        return new KmsTokenSealer(client, StubbedKms.KEY);
    }

    @Test
    void a_token_sealed_under_another_key_cannot_be_opened() {
        SealedToken sealed = sealer().seal(USER, "token");

        assertThatThrownBy(() -> new KmsTokenSealer(client, "alias/other").open(USER, sealed))
                .isInstanceOf(UnsealableToken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AccessDeniedException", "KMSInvalidStateException", "DisabledException"})
    void a_key_that_may_not_be_used_right_now_does_not_make_a_token_unsealable(String error) {
        SealedToken sealed = sealer().seal(USER, "token");
        kms.failWith(error);

        assertThatThrownBy(() -> sealer().open(USER, sealed)).isInstanceOf(KmsException.class);
    }
}
