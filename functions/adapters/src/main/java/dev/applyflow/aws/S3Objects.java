package dev.applyflow.aws;

import dev.applyflow.core.campaign.Uploads.StoredFile;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * The objects of one bucket. Reading needs {@code s3:GetObject} and, so that an absent object is told from a forbidden one (404, not
 * 403), {@code s3:ListBucket}.
 */
record S3Objects(S3Client s3, String bucket) {
    Optional<StoredFile> open(String key) {
        try {
            var content = s3.getObject(get -> get.bucket(bucket).key(key));
            return Optional.of(new StoredFile(content, content.response().contentLength()));
        } catch (NoSuchKeyException absent) {
            return Optional.empty();
        }
    }

    void delete(String key) {
        s3.deleteObject(delete -> delete.bucket(bucket).key(key));
    }
}
