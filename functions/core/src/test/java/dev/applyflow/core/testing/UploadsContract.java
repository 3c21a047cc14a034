package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.campaign.Uploads;
import dev.applyflow.core.campaign.Uploads.SignedPut;
import dev.applyflow.core.campaign.Uploads.StoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of uploads keeps to. */
public abstract class UploadsContract {
    private static final byte[] LIST = "company;e-mail\nMüller;jobs@example.org\n".getBytes(StandardCharsets.UTF_8);
    private static final String TYPE = "text/csv";

    private final String key = "lists/" + UUID.randomUUID() + "/" + UUID.randomUUID();

    protected abstract Uploads uploads();

    /** Does what a browser would; returns whether the store accepted it. */
    protected abstract boolean upload(SignedPut signed, Map<String, String> headers, byte[] content);

    @Test
    void a_file_that_is_put_as_signed_is_stored() throws IOException {
        assertThat(put(uploads().sign(key, LIST.length, TYPE), LIST)).isTrue();

        try (StoredFile file = uploads().open(key).orElseThrow()) {
            assertThat(file.size()).isEqualTo(LIST.length);
            assertThat(file.content().readAllBytes()).isEqualTo(LIST);
        }
    }

    @Test
    void the_later_upload_wins() throws IOException {
        byte[] later = "later".getBytes(StandardCharsets.US_ASCII);
        put(uploads().sign(key, LIST.length, TYPE), LIST);

        put(uploads().sign(key, later.length, TYPE), later);

        try (StoredFile file = uploads().open(key).orElseThrow()) {
            assertThat(file.content().readAllBytes()).isEqualTo(later);
        }
    }

    @Test
    void a_file_of_another_length_is_refused() {
        assertThat(put(uploads().sign(key, LIST.length - 1, TYPE), LIST)).isFalse();
        assertThat(put(uploads().sign(key, LIST.length + 1, TYPE), LIST)).isFalse();

        assertThat(uploads().open(key)).isEmpty();
    }

    @Test
    void a_file_of_another_type_is_refused() {
        SignedPut signed = uploads().sign(key, LIST.length, TYPE);
        var headers = new HashMap<>(signed.headers());
        headers.replaceAll((name, value) -> name.equalsIgnoreCase("Content-Type") ? "text/html" : value);

        assertThat(upload(signed, headers, LIST)).isFalse();

        assertThat(uploads().open(key)).isEmpty();
    }

    @Test
    void what_was_never_uploaded_is_not_there() {
        uploads().sign(key, LIST.length, TYPE);

        assertThat(uploads().open(key)).isEmpty();
    }

    @Test
    void a_copy_stays_when_the_original_goes() throws IOException {
        put(uploads().sign(key, LIST.length, TYPE), LIST);

        assertThat(uploads().copy(key, key + "-2")).isTrue();
        uploads().delete(key);

        try (StoredFile file = uploads().open(key + "-2").orElseThrow()) {
            assertThat(file.content().readAllBytes()).isEqualTo(LIST);
        }
    }

    @Test
    void what_is_not_there_is_not_copied() {
        assertThat(uploads().copy(key, key + "-2")).isFalse();
        assertThat(uploads().open(key + "-2")).isEmpty();
    }

    @Test
    void a_deleted_file_is_gone_and_deleting_it_again_is_no_error() {
        put(uploads().sign(key, LIST.length, TYPE), LIST);

        uploads().delete(key);
        uploads().delete(key);

        assertThat(uploads().open(key)).isEmpty();
    }

    private boolean put(SignedPut signed, byte[] content) {
        return upload(signed, signed.headers(), content);
    }
}
