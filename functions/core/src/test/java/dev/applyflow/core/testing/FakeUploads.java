package dev.applyflow.core.testing;

import dev.applyflow.core.campaign.Uploads;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Objects in memory; {@link #upload} plays the browser and the store's check of the signature. */
public final class FakeUploads implements Uploads {
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final Map<URI, Signed> signatures = new ConcurrentHashMap<>();

    private record Signed(String objectKey, long length, String contentType) {}

    @Override
    public SignedPut sign(String objectKey, long length, String contentType) {
        URI url = URI.create("memory:///" + objectKey + "?signature=" + signatures.size());
        signatures.put(url, new Signed(objectKey, length, contentType));
        return new SignedPut(url, Map.of("Content-Type", contentType));
    }

    /** Whether the upload was accepted. */
    public boolean upload(URI url, String contentType, byte[] content) {
        Signed signed = signatures.get(url);
        if (signed == null
                || signed.length() != content.length
                || !signed.contentType().equals(contentType)) {
            return false;
        }
        put(signed.objectKey(), content);
        return true;
    }

    /** As if it had been uploaded long ago. */
    public void put(String objectKey, byte[] content) {
        objects.put(objectKey, content.clone());
    }

    @Override
    public Optional<StoredFile> open(String objectKey) {
        return Optional.ofNullable(objects.get(objectKey))
                .map(content -> new StoredFile(new ByteArrayInputStream(content), content.length));
    }

    @Override
    public boolean copy(String fromKey, String toKey) {
        byte[] content = objects.get(fromKey);
        if (content != null) {
            put(toKey, content);
        }
        return content != null;
    }

    @Override
    public void delete(String objectKey) {
        objects.remove(objectKey);
    }
}
