package dev.applyflow.core.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * Written into a mail's header, so that its drafts can be told from all others in the mailbox, whichever attempt has made them. Tells
 * its recipient nothing.
 */
public record MailMark(UUID value) {
    /** The same for every attempt at this mail. */
    public static MailMark of(MailKey mail) {
        String name = mail.campaign().id() + "/" + mail.importId() + "/" + mail.row();
        return new MailMark(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
