package dev.applyflow.core.recipient;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Findings;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.campaign.ListLimits;
import dev.applyflow.core.campaign.Uploads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Turns an uploaded file into the rows of its campaign, whole or not at all:
 *
 * <ol>
 *   <li>The import becomes {@code PARSING}, if it is still the one its campaign waits for.
 *   <li>Every row is judged, with what the account has sent before in mind, and written, invisible as yet. The same file gives the same rows, so doing it twice, after a crash or
 *       at the same time, changes nothing.
 *   <li>The import becomes visible in one write, or is refused with a reason.
 * </ol>
 *
 * Whatever fails otherwise (the store, the file's transport) is thrown and leaves the import to be done again.
 */
public final class ImportList {
    private final ListImports imports;
    private final ImportedRows rows;
    private final Contacts contacts;
    private final Uploads uploads;
    private final ListFormat format;
    private final ImportLimits limits;
    private final Consumer<CampaignKey> afterPublish;
    private final Clocks clocks;

    /** @param afterPublish is told, at least once, that a list is visible; may hear of it again long after the campaign went on */
    public ImportList(
            ListImports imports,
            ImportedRows rows,
            Contacts contacts,
            Uploads uploads,
            ListFormat format,
            ImportLimits limits,
            Consumer<CampaignKey> afterPublish,
            Clocks clocks) {
        this.imports = imports;
        this.rows = rows;
        this.contacts = contacts;
        this.uploads = uploads;
        this.format = format;
        this.limits = limits;
        this.afterPublish = afterPublish;
        this.clocks = clocks;
    }

    public ImportOutcome run(CampaignKey campaign, ImportId id) {
        var found = imports.find(campaign, id);
        if (found.isEmpty()) {
            return new ImportOutcome.Unchanged();
        }
        return switch (found.get().state()) {
            case UPLOADING, PARSING -> begin(found.get());
            case READY -> published(found.get());
            case FAILED -> new ImportOutcome.Unchanged();
        };
    }

    private ImportOutcome begin(ListImport list) {
        var parsing = list.parsing(clocks.realNow());
        return imports.parsing(parsing) ? finish(parsing, read(parsing)) : new ImportOutcome.Unchanged();
    }

    private ListReading.Result read(ListImport list) {
        var file = uploads.open(list.objectKey());
        if (file.isEmpty()) {
            return new ListReading.Refused(ListFlaw.GONE.problem(), Findings.NONE);
        }
        try (var stored = file.get()) {
            if (stored.size() > ListLimits.DEFAULT.bytes()) {
                return new ListReading.Refused(ListProblems.fileTooLarge(ListLimits.DEFAULT.bytes()), Findings.NONE);
            }
            Instant now = clocks.sendingNow();
            var warnings = new RowWarnings(history(list.campaign()));
            try (var source = format.open(stored.content(), list.instructions().sheet())) {
                Consumer<List<ImportedRow>> writer = batch -> rows.write(list.campaign(), list.id(), batch, now);
                return new ListReading(source, list.instructions().layout(), limits, warnings, writer).run();
            }
        } catch (IOException lost) {
            throw new UncheckedIOException("the file of import " + list.id() + " could not be fetched", lost);
        }
    }

    private ContactHistory history(CampaignKey campaign) {
        try (var all = contacts.of(campaign.owner())) {
            return new ContactHistory(all);
        }
    }

    private ImportOutcome finish(ListImport parsing, ListReading.Result result) {
        return switch (result) {
            case ListReading.Refused refused -> refuse(parsing.failed(refused.problem(), refused.findings()));
            case ListReading.Read read -> publish(parsing.ready(read.counts(), read.findings()));
        };
    }

    private ImportOutcome refuse(ListImport failed) {
        return imports.fail(failed) ? new ImportOutcome.Refused(failed) : new ImportOutcome.Unchanged();
    }

    private ImportOutcome publish(ListImport ready) {
        return imports.publish(ready) ? published(ready) : new ImportOutcome.Unchanged();
    }

    /** Also told to a redelivered event: the first delivery may have died between publishing and telling. */
    private ImportOutcome published(ListImport ready) {
        afterPublish.accept(ready.campaign());
        return new ImportOutcome.Published(ready);
    }
}
