package dev.applyflow.local.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.aws.S3Resumes;
import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.sending.Resumes;
import dev.applyflow.core.testing.ResumesContract;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class S3ResumesTest extends ResumesContract {
    private static final String BUCKET = "resumes-contract";

    private final S3Client s3 = Buckets.withBucket(BUCKET);
    private final Resumes resumes = new S3Resumes(s3, BUCKET);

    @Override
    protected Resumes resumes() {
        return resumes;
    }

    @Override
    protected void store(String objectKey, byte[] content) {
        s3.putObject(put -> put.bucket(BUCKET).key(objectKey), RequestBody.fromBytes(content));
    }

    @Test
    void the_one_used_last_is_read_only_once() {
        var file = new ResumeFile("resumes/kept", "cv.pdf", 3);
        store(file.objectKey(), new byte[] {1, 2, 3});
        resumes.read(file);
        s3.deleteObject(delete -> delete.bucket(BUCKET).key(file.objectKey()));

        assertThat(resumes.read(file)).isPresent();
        assertThat(new S3Resumes(s3, BUCKET).read(file)).isEmpty();
    }
}
