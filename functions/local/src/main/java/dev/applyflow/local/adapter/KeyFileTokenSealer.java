package dev.applyflow.local.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.applyflow.core.account.SealedToken;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.account.UserId;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals by AES-256-GCM with a key of this machine; the user is authenticated along. A sealed token is a nonce of 12 random bytes, the
 * ciphertext, and a tag of 16.
 */
public final class KeyFileTokenSealer implements TokenSealer {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    /** @param file only its owner can read it; made when there is none */
    public KeyFileTokenSealer(Path file) {
        this.key = KeyFile.readOrMake(file, random);
    }

    @Override
    public SealedToken seal(UserId user, String token) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, user, nonce).doFinal(token.getBytes(UTF_8));
            return new SealedToken(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + CIPHER, impossible);
        }
    }

    @Override
    public String open(UserId user, SealedToken token) {
        byte[] bytes = token.bytes();
        if (bytes.length < NONCE_BYTES) {
            throw new UnsealableToken(new IllegalArgumentException("too short"));
        }
        byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        try {
            byte[] opened =
                    cipher(Cipher.DECRYPT_MODE, user, nonce).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return new String(opened, UTF_8);
        } catch (GeneralSecurityException notOurs) {
            throw new UnsealableToken(notOurs);
        }
    }

    private Cipher cipher(int mode, UserId user, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(user.toString().getBytes(UTF_8));
        return cipher;
    }
}
