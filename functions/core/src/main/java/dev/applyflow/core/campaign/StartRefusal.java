package dev.applyflow.core.campaign;

/** Why a campaign does not start. */
public enum StartRefusal {
    MAILBOX_MISSING,
    MAILBOX_NEEDS_RECONNECT,
    LIST_MISSING,
    /** A newer list is under way, and nobody could say which of the two is meant. */
    LIST_PENDING,
    /** The list that the start waited for could not be read. */
    LIST_FAILED,
    /** The list has no row that could be mailed. */
    NO_RECIPIENTS,
    TEMPLATE_MISSING,
    /** The template names a column that the list does not have. */
    UNKNOWN_PLACEHOLDER,
    RESUME_MISSING,
    START_IN_PAST,
    /** Further ahead than {@link StartCampaign#FURTHEST}. */
    START_TOO_FAR
}
