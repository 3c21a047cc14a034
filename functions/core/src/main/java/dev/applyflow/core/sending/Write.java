package dev.applyflow.core.sending;

/** What became of a conditional write. */
public enum Write {
    DONE,
    /** The campaign no longer runs this import: paused, cancelled, being deleted, or its list replaced. */
    CAMPAIGN_STOPPED,
    /** Somebody else was faster, or the claim is no longer ours. */
    LOST
}
