package dev.applyflow.core.campaign;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.TimeOrderedId;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Imports an uploaded file once more, read as its owner says. The file is copied to where the new import expects its upload: for the
 * parse function that is an upload like any other, and the list that is visible stays in force until the new one is.
 */
public final class ReadListAgain {
    private final Campaigns campaigns;
    private final ListImports imports;
    private final Uploads uploads;
    private final Clocks clocks;
    private final RandomGenerator random;

    public ReadListAgain(
            Campaigns campaigns, ListImports imports, Uploads uploads, Clocks clocks, RandomGenerator random) {
        this.campaigns = campaigns;
        this.imports = imports;
        this.uploads = uploads;
        this.clocks = clocks;
        this.random = random;
    }

    public sealed interface Result permits Begun, NoSuchList, UploadMissing, CampaignRefusal {}

    public record Begun(ListImport list) implements Result {}

    /** The campaign has no such import, or it is not read yet. */
    public record NoSuchList() implements Result {}

    /** The uploaded file is no longer there. */
    public record UploadMissing() implements Result {}

    /** @param id an import of this campaign that is {@code READY} or {@code FAILED} */
    public Result read(CampaignKey key, ImportId id, Instructions instructions) {
        Optional<Campaign> campaign = campaigns.find(key);
        Optional<CampaignRefusal> refusal = CampaignRefusal.ofEditing(campaign);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<ListImport> before = imports.find(key, id).filter(ListImport::isOver);
        return before.isEmpty() ? new NoSuchList() : read(campaign.orElseThrow(), before.get(), instructions);
    }

    private Result read(Campaign campaign, ListImport before, Instructions instructions) {
        Instant now = clocks.realNow();
        ListImport again = before.again(new ImportId(TimeOrderedId.create(now, random)), instructions, now);
        if (!imports.begin(campaign, again)) {
            return new CampaignRefusal.ChangedMeanwhile();
        }
        if (!uploads.copy(before.objectKey(), again.objectKey())) {
            imports.fail(
                    again.failed("list-unreadable", "The uploaded file is no longer there. Upload the list again."));
            return new UploadMissing();
        }
        return new Begun(again);
    }
}
