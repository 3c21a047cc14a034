package dev.applyflow.core.campaign;

/** {@code DRAFT -> PARSING -> READY -> (SCHEDULED ->) RUNNING <-> PAUSED}, {@code -> COMPLETED | CANCELLED}, {@code -> DELETING}. */
public enum CampaignStatus {
    DRAFT,
    PARSING,
    READY,
    SCHEDULED,
    RUNNING,
    PAUSED,
    COMPLETED,
    CANCELLED,
    DELETING;

    /** Whether the list, the template and the résumé may still be replaced. */
    public boolean isEditable() {
        return this == DRAFT || this == PARSING || this == READY;
    }

    /** Whether the user may still cancel: nothing to cancel before the start, nor after the end. */
    public boolean isUnderWay() {
        return this == SCHEDULED || this == RUNNING || this == PAUSED;
    }
}
