package dev.applyflow.google;

import java.io.IOException;

/** There is no access token to be had; what it was for has not been asked. */
final class TokenUnavailable extends IOException {
    private static final long serialVersionUID = 1L;

    TokenUnavailable(Exception cause) {
        super("no access token", cause);
    }
}
