package dev.applyflow.core.campaign;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.TimeOrderedId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Says where to put a résumé. It becomes the campaign's by {@link AttachResume}, which looks at what was put there. */
public final class BeginResumeUpload {
    static final String CONTENT_TYPE = "application/pdf";

    private final Campaigns campaigns;
    private final Uploads uploads;
    private final Clocks clocks;
    private final RandomGenerator random;

    public BeginResumeUpload(Campaigns campaigns, Uploads uploads, Clocks clocks, RandomGenerator random) {
        this.campaigns = campaigns;
        this.uploads = uploads;
        this.clocks = clocks;
        this.random = random;
    }

    public sealed interface Result permits Begun, NotPdf, TooLarge, CampaignRefusal {}

    /** @param expiresAt until when the upload has to begin, in real time */
    public record Begun(UploadId id, Uploads.SignedPut put, Instant expiresAt) implements Result {}

    /** By its name it is no PDF. */
    public record NotPdf() implements Result {}

    /** Larger than {@link ResumeFile#MAX_SIZE}. */
    public record TooLarge() implements Result {}

    /** @param size in bytes, at least 1, which the upload must have exactly */
    public Result begin(CampaignKey key, String filename, long size) {
        if (!filename.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            return new NotPdf();
        }
        if (size > ResumeFile.MAX_SIZE) {
            return new TooLarge();
        }
        Optional<CampaignRefusal> refusal = CampaignRefusal.ofEditing(campaigns.find(key));
        return refusal.isPresent() ? refusal.get() : sign(key, size);
    }

    private Begun sign(CampaignKey key, long size) {
        Instant now = clocks.realNow();
        UploadId id = new UploadId(TimeOrderedId.create(now, random));
        return new Begun(id, uploads.sign(UploadKey.resume(key, id), size, CONTENT_TYPE), now.plus(Uploads.VALIDITY));
    }
}
