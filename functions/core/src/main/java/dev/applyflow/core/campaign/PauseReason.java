package dev.applyflow.core.campaign;

/** Why a campaign is {@code PAUSED}. What limits the whole mailbox is a wait, not a pause, and ends by itself. */
public enum PauseReason {
    BY_USER,
    TOO_MANY_FAILURES
}
