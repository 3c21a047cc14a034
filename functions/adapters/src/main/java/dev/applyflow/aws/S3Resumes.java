package dev.applyflow.aws;

import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.campaign.Uploads.StoredFile;
import dev.applyflow.core.sending.OutgoingMail.Attachment;
import dev.applyflow.core.sending.Resumes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/** Résumés in a bucket. The few that were used last are kept: the mails of a campaign all have the same. */
public final class S3Resumes implements Resumes {
    private static final String PDF = "application/pdf";
    /** At most 5 MB each. */
    private static final int KEPT = 4;

    private final S3Objects objects;
    private final Map<String, byte[]> kept = Collections.synchronizedMap(new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    });

    public S3Resumes(S3Client s3, String bucket) {
        this.objects = new S3Objects(s3, bucket);
    }

    @Override
    public Optional<Attachment> read(ResumeFile file) {
        byte[] known = kept.get(file.objectKey());
        return Optional.ofNullable(known)
                .or(() -> load(file.objectKey()))
                .map(content -> new Attachment(file.filename(), PDF, content));
    }

    private Optional<byte[]> load(String objectKey) {
        Optional<byte[]> loaded = objects.open(objectKey).map(S3Resumes::contentOf);
        loaded.ifPresent(content -> kept.put(objectKey, content));
        return loaded;
    }

    private static byte[] contentOf(StoredFile stored) {
        try (stored) {
            return stored.content().readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
