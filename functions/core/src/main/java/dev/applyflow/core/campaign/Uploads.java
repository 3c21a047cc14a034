package dev.applyflow.core.campaign;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The store of uploaded files. A browser puts a file straight into it with a signed request, so no file passes through a function. */
public interface Uploads {
    /** How long a signed request may be used. */
    Duration VALIDITY = Duration.ofMinutes(10);

    /** A PUT that is accepted only with exactly this length and type. */
    SignedPut sign(String objectKey, long length, String contentType);

    /** Opens an object, together with its size; empty if there is none. The caller closes it. */
    Optional<StoredFile> open(String objectKey);

    /** Copies an object within the store, which tells of the copy as of an upload; false if there is no such object. */
    boolean copy(String fromKey, String toKey);

    void delete(String objectKey);

    /** @param headers to be sent along as they are */
    record SignedPut(URI url, Map<String, String> headers) {}

    /** @param size in bytes */
    record StoredFile(InputStream content, long size) implements AutoCloseable {
        @Override
        public void close() throws java.io.IOException {
            content.close();
        }
    }
}
