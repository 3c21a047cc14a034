package dev.applyflow.aws;

import dev.applyflow.core.campaign.Uploads;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Uploads in a bucket. Length and type are signed headers, so S3 itself refuses anything else (403). */
public final class S3Uploads implements Uploads {
    /** A browser sets these by itself and lets nobody else do so. */
    private static final Set<String> SET_BY_BROWSER = Set.of("host", "content-length");

    private final S3Objects objects;
    private final S3Presigner presigner;

    public S3Uploads(S3Client s3, S3Presigner presigner, String bucket) {
        this.objects = new S3Objects(s3, bucket);
        this.presigner = presigner;
    }

    @Override
    public SignedPut sign(String objectKey, long length, String contentType) {
        var signed = presigner.presignPutObject(presign -> presign.signatureDuration(VALIDITY)
                .putObjectRequest(put -> put.bucket(objects.bucket())
                        .key(objectKey)
                        .contentLength(length)
                        .contentType(contentType)));
        Map<String, String> headers = new LinkedHashMap<>();
        signed.signedHeaders().forEach((name, values) -> {
            if (!SET_BY_BROWSER.contains(name)) {
                headers.put(name, String.join(",", values));
            }
        });
        return new SignedPut(URI.create(signed.url().toString()), headers);
    }

    @Override
    public Optional<StoredFile> open(String objectKey) {
        return objects.open(objectKey);
    }

    @Override
    public boolean copy(String fromKey, String toKey) {
        return objects.copy(fromKey, toKey);
    }

    @Override
    public void delete(String objectKey) {
        objects.delete(objectKey);
    }
}
