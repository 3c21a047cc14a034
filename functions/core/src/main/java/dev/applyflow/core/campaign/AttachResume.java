package dev.applyflow.core.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes an uploaded file the résumé of a campaign, once it has seen that it is one. */
public final class AttachResume {
    /** Readers accept a PDF whose header comes within its first kilobyte (ISO 32000-1, Annex H.3, note 13). */
    private static final int HEADER_WITHIN = 1024;

    private final Campaigns campaigns;
    private final CampaignContents contents;
    private final Uploads uploads;

    public AttachResume(Campaigns campaigns, CampaignContents contents, Uploads uploads) {
        this.campaigns = campaigns;
        this.contents = contents;
        this.uploads = uploads;
    }

    public sealed interface Result permits Attached, UploadMissing, NotPdf, TooLarge, CampaignRefusal {}

    public record Attached(ResumeFile resume) implements Result {}

    /** Nothing was put where the upload should be. */
    public record UploadMissing() implements Result {}

    /** By its content it is no PDF. */
    public record NotPdf() implements Result {}

    /** Larger than {@link ResumeFile#MAX_SIZE}. */
    public record TooLarge() implements Result {}

    public Result attach(CampaignKey key, UploadId upload, String filename) {
        Optional<CampaignRefusal> refusal = CampaignRefusal.ofEditing(campaigns.find(key));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String objectKey = UploadKey.resume(key, upload);
        return switch (look(objectKey, filename)) {
            case Attached(ResumeFile resume) -> replace(key, resume);
            case Result unusable -> unusable;
        };
    }

    private Result look(String objectKey, String filename) {
        Optional<Uploads.StoredFile> found = uploads.open(objectKey);
        if (found.isEmpty()) {
            return new UploadMissing();
        }
        try (var file = found.get()) {
            if (file.size() > ResumeFile.MAX_SIZE) {
                return new TooLarge();
            }
            return isPdf(file.content().readNBytes(HEADER_WITHIN))
                    ? new Attached(new ResumeFile(objectKey, ResumeFilename.safe(filename), file.size()))
                    : new NotPdf();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Result replace(CampaignKey key, ResumeFile resume) {
        ResumeFile before = contents.find(key).resume();
        if (!contents.putResume(key, resume)) {
            return new CampaignRefusal.ChangedMeanwhile();
        }
        if (before != null && !before.objectKey().equals(resume.objectKey())) {
            uploads.delete(before.objectKey());
        }
        RefusedStart.forget(campaigns, key);
        return new Attached(resume);
    }

    private static boolean isPdf(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }
}
