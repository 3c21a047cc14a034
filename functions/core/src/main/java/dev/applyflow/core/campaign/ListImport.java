package dev.applyflow.core.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of an uploaded list and what became of it.
 *
 * @param objectKey where the upload lies
 * @param size in bytes, as announced and signed
 * @param deadline when an import that is still {@code UPLOADING} or {@code PARSING} counts as failed
 * @param instructions how its owner wants it to be read
 * @param findings {@link Findings#NONE} until it is read
 * @param problem why it {@code FAILED}, null otherwise
 */
public record ListImport(
        CampaignKey campaign,
        ImportId id,
        State state,
        String objectKey,
        String filename,
        long size,
        Instant createdAt,
        Instant deadline,
        Instructions instructions,
        ImportCounts counts,
        Findings findings,
        @Nullable ImportProblem problem) {

    public static final Duration TIME_TO_UPLOAD = Duration.ofMinutes(15);
    public static final Duration TIME_TO_PARSE = Duration.ofMinutes(15);

    public enum State {
        UPLOADING,
        PARSING,
        READY,
        FAILED
    }

    /**
     * @param code stable, for programs
     * @param reason stable as well: what exactly, where the code leaves that open; null otherwise
     * @param values what a sentence about it names, in its order
     * @param detail a sentence with a next step, for people
     */
    public record ImportProblem(String code, @Nullable String reason, List<String> values, String detail) {
        public ImportProblem {
            values = List.copyOf(values);
        }

        public ImportProblem(String code, String detail) {
            this(code, null, List.of(), detail);
        }
    }

    /** Every row of the list is counted once: {@code rows = accepted + duplicates + rejected}. */
    public record ImportCounts(int rows, int accepted, int duplicates, int rejected) {
        public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

        public ImportCounts {
            if (rows != accepted + duplicates + rejected) {
                throw new IllegalArgumentException("every row is accepted, a duplicate or rejected");
            }
        }
    }

    public ListImport {
        if ((state == State.FAILED) != (problem != null)) {
            throw new IllegalArgumentException("a failed import has a problem, and no other has");
        }
    }

    public static ListImport uploading(
            CampaignKey campaign, ImportId id, String objectKey, String filename, long size, Instant now) {
        return uploading(campaign, id, objectKey, filename, size, Instructions.NONE, now);
    }

    /** The same file again, read as its owner says. */
    public ListImport again(ImportId newId, Instructions corrected, Instant now) {
        return uploading(campaign, newId, UploadKey.list(campaign, newId), filename, size, corrected, now);
    }

    private static ListImport uploading(
            CampaignKey campaign,
            ImportId id,
            String objectKey,
            String filename,
            long size,
            Instructions instructions,
            Instant now) {
        return new ListImport(
                campaign,
                id,
                State.UPLOADING,
                objectKey,
                filename,
                size,
                now,
                now.plus(TIME_TO_UPLOAD),
                instructions,
                ImportCounts.NONE,
                Findings.NONE,
                null);
    }

    /** Nobody will finish it any more: the upload was given up, or its reader was lost. */
    public boolean isExpiredAt(Instant realNow) {
        return (state == State.UPLOADING || state == State.PARSING) && !realNow.isBefore(deadline);
    }

    /** It was read, or never will be. */
    public boolean isOver() {
        return state == State.READY || state == State.FAILED;
    }

    public ListImport parsing(Instant now) {
        return new ListImport(
                campaign,
                id,
                State.PARSING,
                objectKey,
                filename,
                size,
                createdAt,
                now.plus(TIME_TO_PARSE),
                instructions,
                counts,
                findings,
                null);
    }

    public ListImport ready(ImportCounts read, Findings found) {
        return new ListImport(
                campaign,
                id,
                State.READY,
                objectKey,
                filename,
                size,
                createdAt,
                deadline,
                instructions,
                read,
                found,
                null);
    }

    public ListImport failed(String code, String detail) {
        return failed(new ImportProblem(code, detail), findings);
    }

    public ListImport failed(ImportProblem why, Findings found) {
        return new ListImport(
                campaign,
                id,
                State.FAILED,
                objectKey,
                filename,
                size,
                createdAt,
                deadline,
                instructions,
                counts,
                found,
                why);
    }

    /** Failed because its deadline has passed. */
    public ListImport expired() {
        return state == State.UPLOADING
                ? failed("upload-expired", "The file was not uploaded in time. Upload it again.")
                : failed("upload-expired", "The list could not be read in time. Upload it again.");
    }
}
