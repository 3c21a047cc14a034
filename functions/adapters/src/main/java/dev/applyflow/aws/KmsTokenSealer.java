package dev.applyflow.aws;

import dev.applyflow.core.account.SealedToken;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.account.UserId;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/** Seals by a key that never leaves KMS. The user is the encryption context, which is authenticated and shown in the audit log. */
public final class KmsTokenSealer implements TokenSealer {
    private final KmsClient kms;
    private final String keyId;

    public KmsTokenSealer(KmsClient kms, String keyId) {
        this.kms = kms;
        this.keyId = keyId;
    }

    @Override
    public SealedToken seal(UserId user, String token) {
        var sealed = kms.encrypt(encrypt ->
                encrypt.keyId(keyId).encryptionContext(context(user)).plaintext(SdkBytes.fromUtf8String(token)));
        return new SealedToken(sealed.ciphertextBlob().asByteArrayUnsafe());
    }

    @Override
    public String open(UserId user, SealedToken token) {
        try {
            return kms.decrypt(decrypt -> decrypt.keyId(keyId)
                            .encryptionContext(context(user))
                            .ciphertextBlob(SdkBytes.fromByteArrayUnsafe(token.bytes())))
                    .plaintext()
                    .asUtf8String();
        } catch (InvalidCiphertextException | IncorrectKeyException notOurs) {
            throw new UnsealableToken(notOurs);
        }
    }

    private static Map<String, String> context(UserId user) {
        return Map.of("user", user.toString());
    }
}
