package dev.applyflow.core.sending;

/**
 * Why no mail leaves right now. The first group is computed by the limiter, the second is a state of the mailbox or the sender, the
 * third one of the campaign.
 */
public enum WaitReason {
    /** The distance to the last mail. */
    GAP,
    HOURLY_LIMIT,
    DAILY_LIMIT,
    SENDING_WINDOW,
    /** A slot would not fit into what is left of the hour or day, which is seconds. */
    LIMIT_RESET,

    /** Gmail's own limit is reached. */
    GMAIL_LIMIT,
    /** The mailbox is not connected, or its permission has ended: the user must connect it. */
    RECONNECT,
    /** A mail could not be sent for a passing reason and is tried again. */
    RETRY,
    /** A mail whose outcome is unknown is looked up first. */
    RECOVERY,
    /** The sender keeps failing for this mailbox. */
    STALLED,
    /** The next turn is about to come. */
    TICK,

    /** A campaign's start time. */
    START,
    /** The campaign's list is being read. */
    IMPORT,
    /** The user has paused the campaign. */
    PAUSED,
    /** The campaign was paused because its mails kept failing. */
    TOO_MANY_FAILURES
}
