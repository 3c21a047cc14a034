package dev.applyflow.core.campaign;

import dev.applyflow.core.Clocks;
import java.util.Optional;

/** An upload that was given up blocks nothing: whoever looks at it past its deadline writes down that it failed. */
public record AbandonedUploads(ListImports imports, Clocks clocks) {
    /** Whether the campaign waited for an upload that nobody will finish: it no longer does, and is to be read again. */
    public boolean fail(Campaign campaign) {
        return Optional.ofNullable(campaign.pendingImport())
                .flatMap(pending -> imports.find(campaign.key(), pending))
                .filter(list -> list.isExpiredAt(clocks.realNow()))
                .filter(list -> imports.fail(list.expired()))
                .isPresent();
    }
}
