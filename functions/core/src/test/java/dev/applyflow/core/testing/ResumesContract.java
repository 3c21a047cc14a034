package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.sending.Resumes;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of résumés keeps to. */
public abstract class ResumesContract {
    private static final byte[] CONTENT = "%PDF-1.7 résumé".getBytes(StandardCharsets.UTF_8);

    protected abstract Resumes resumes();

    /** Stores an object under this key. */
    protected abstract void store(String objectKey, byte[] content);

    @Test
    void a_resume_is_attached_as_it_was_uploaded_under_the_name_the_user_gave() {
        ResumeFile file = file("Résumé.pdf");
        store(file.objectKey(), CONTENT);

        assertThat(resumes().read(file)).hasValueSatisfying(attachment -> {
            assertThat(attachment.filename()).isEqualTo("Résumé.pdf");
            assertThat(attachment.contentType()).isEqualTo("application/pdf");
            assertThat(attachment.content()).isEqualTo(CONTENT);
        });
    }

    @Test
    void reading_it_again_gives_the_same() {
        ResumeFile file = file("cv.pdf");
        store(file.objectKey(), CONTENT);
        resumes().read(file);

        assertThat(resumes().read(file))
                .hasValueSatisfying(
                        attachment -> assertThat(attachment.content()).isEqualTo(CONTENT));
    }

    @Test
    void many_resumes_are_told_apart() {
        for (int i = 0; i < 20; i++) {
            byte[] content = ("%PDF-1.7 " + i).getBytes(StandardCharsets.US_ASCII);
            ResumeFile file = file("cv.pdf");
            store(file.objectKey(), content);

            assertThat(resumes().read(file))
                    .hasValueSatisfying(
                            attachment -> assertThat(attachment.content()).isEqualTo(content));
        }
    }

    @Test
    void a_resume_that_is_not_there_is_empty() {
        assertThat(resumes().read(file("cv.pdf"))).isEmpty();
    }

    private static ResumeFile file(String name) {
        return new ResumeFile("resumes/" + UUID.randomUUID(), name, CONTENT.length);
    }
}
