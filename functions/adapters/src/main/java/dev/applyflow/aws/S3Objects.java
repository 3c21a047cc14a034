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

    /** Within the bucket; false if there is no such object. */
    boolean copy(String from, String to) {
        try {
            s3.copyObject(copy -> copy.sourceBucket(bucket)
                    .sourceKey(from)
                    .destinationBucket(bucket)
                    .destinationKey(to));
            return true;
        } catch (NoSuchKeyException absent) {
            return false;
        }
    }

    void delete(String key) {
        s3.deleteObject(delete -> delete.bucket(bucket).key(key));
    }
}
