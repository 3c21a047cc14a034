package dev.applyflow.local.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key of 32 random bytes in a file that only its owner can read. */
final class KeyFile {
    private static final int BYTES = 32;

    private KeyFile() {}

    static SecretKey readOrMake(Path file, SecureRandom random) {
        try {
            if (Files.notExists(file)) {
                make(file, random);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new IllegalStateException(
                        "%s is no key: %d bytes instead of %d".formatted(file, key.length, BYTES));
            }
            return new SecretKeySpec(key, "AES");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Appears whole or not at all. A temporary file is its owner's alone from the start, and stays so when it is moved. */
    private static void make(Path file, SecureRandom random) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        Path made = Files.write(Files.createTempFile(folder, "key", null), key);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
