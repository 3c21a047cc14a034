package dev.applyflow.core.sending;

import java.util.Arrays;
import java.util.List;

/** What exactly kept a mail from leaving, with a sentence for people; what it names is given by {@link #with}, in its order. */
public enum Reason {
    /** The placeholders, as one text, and the first of them. */
    NO_VALUE("This row has no value for %s. Fill the cell, or give a fallback like {{%s|…}}, and mail it in a new"
            + " campaign."),
    /** The day in the user's zone, as ISO 8601 writes it. */
    CONTACTED("You wrote to this address before, on %s. To write again, allow it for this row and retry."),
    ROW_GONE("The row, the template or the résumé is gone. Mail it in a new campaign."),
    RESUME_GONE("The résumé is gone. Upload it again."),

    /** The mailbox's own words. */
    SAYS("Gmail says: %s"),
    /** The status. */
    ANSWERED("Gmail answered %s."),
    NO_SENSE("Gmail's answer made no sense."),
    UNREACHABLE("Gmail could not be reached."),
    BROKE_OFF("The connection to Gmail broke off."),
    TOO_LARGE("Gmail finds the mail too large."),
    ADDRESS("Mails cannot be sent to an address with special letters before the @."),
    PERMISSION("Gmail no longer accepts the permission to send."),
    /** Google's name for why. */
    PERMISSION_ENDED("Google says that the permission to send has ended (%s)."),
    SIGN_IN_UNREACHABLE("Google's sign-in could not be reached."),
    /** The status, and Google's name for why. */
    SIGN_IN_ANSWERED("Google's sign-in answered %s (%s)."),
    DRAFT_REMOVED("The draft was removed; a new one will be prepared."),

    STOPPED("The mail was being sent when the sender stopped, and its draft is gone. Look into your sent mail."),
    OTHER_MAILBOX("The mail was being sent from another mailbox than the one connected now. Look into its sent mail."),
    DELETED("The mail was being sent when its campaign was deleted."),
    CANCELLED("The campaign was cancelled before this mail was sent.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    public Trouble with(Object... values) {
        return new Trouble(this, Arrays.stream(values).map(Object::toString).toList());
    }

    String sentence(List<String> values) {
        return String.format(sentence, values.toArray());
    }
}
