package dev.applyflow.core.account;

import java.util.Arrays;

/** An encrypted token. Useless without the sealer, and so are its parts in a log: only its length is shown. */
public record SealedToken(byte[] bytes) {
    public SealedToken {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedToken that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SealedToken[" + bytes.length + " bytes]";
    }
}
