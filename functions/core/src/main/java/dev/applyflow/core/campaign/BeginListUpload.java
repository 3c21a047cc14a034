package dev.applyflow.core.campaign;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.TimeOrderedId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Begins a new import: says where to put the list. A list that is visible stays in force until the new one is. */
public final class BeginListUpload {
    /** Of lists, and of what other spreadsheets are called: what they really are is told by their content, with the way to export them. */
    private static final List<String> ENDINGS =
            List.of(".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".numbers");

    private final Campaigns campaigns;
    private final ListImports imports;
    private final Uploads uploads;
    private final Clocks clocks;
    private final RandomGenerator random;
    private final ListLimits limits;

    public BeginListUpload(
            Campaigns campaigns,
            ListImports imports,
            Uploads uploads,
            Clocks clocks,
            RandomGenerator random,
            ListLimits limits) {
        this.campaigns = campaigns;
        this.imports = imports;
        this.uploads = uploads;
        this.clocks = clocks;
        this.random = random;
        this.limits = limits;
    }

    public sealed interface Result permits Begun, WrongType, TooLarge, CampaignRefusal {}

    /** @param expiresAt until when the upload has to begin, in real time */
    public record Begun(ListImport list, Uploads.SignedPut put, Instant expiresAt) implements Result {}

    /** By its name it is no list in whatever format. */
    public record WrongType() implements Result {}

    /** Larger than {@link ListLimits#megabytes}. */
    public record TooLarge() implements Result {}

    /** @param size in bytes, at least 1, which the upload must have exactly */
    public Result begin(CampaignKey key, String filename, long size, String contentType) {
        if (ENDINGS.stream().noneMatch(filename.toLowerCase(Locale.ROOT)::endsWith)) {
            return new WrongType();
        }
        if (size > limits.bytes()) {
            return new TooLarge();
        }
        Optional<Campaign> found = campaigns.find(key);
        return CampaignRefusal.ofEditing(found)
                .<Result>map(refusal -> refusal)
                .orElseGet(() -> begin(found.orElseThrow(), filename, size, contentType));
    }

    private Result begin(Campaign campaign, String filename, long size, String contentType) {
        Instant now = clocks.realNow();
        ImportId id = new ImportId(TimeOrderedId.create(now, random));
        String objectKey = UploadKey.list(campaign.key(), id);
        ListImport list = ListImport.uploading(campaign.key(), id, objectKey, filename, size, now);
        return imports.begin(campaign, list)
                ? new Begun(list, uploads.sign(objectKey, size, contentType), now.plus(Uploads.VALIDITY))
                : new CampaignRefusal.ChangedMeanwhile();
    }
}
