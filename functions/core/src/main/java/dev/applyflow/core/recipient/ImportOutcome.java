package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.ListImport;

/** What an import came to. */
public sealed interface ImportOutcome {
    /** The list is visible. */
    record Published(ListImport list) implements ImportOutcome {}

    /** The list was refused, and its owner sees why. */
    record Refused(ListImport list) implements ImportOutcome {}

    /** Nothing was to be done: it was done before, or the upload was replaced, or its campaign is gone or has started. */
    record Unchanged() implements ImportOutcome {}
}
