package dev.applyflow.core.sending;

import dev.applyflow.core.account.EmailAddress;

/**
 * A mail ready to leave.
 *
 * @param toName may be empty
 * @param body plain text
 * @param mark by which its drafts are found again
 * @param claim makes its Message-ID, so that a draft can be traced back to the attempt that made it
 */
public record OutgoingMail(
        EmailAddress to,
        String toName,
        String subject,
        String body,
        Attachment attachment,
        MailMark mark,
        ClaimId claim) {

    /** @param content is not copied: whoever makes it leaves it alone */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere; a copy of 5 MB a mail buys nothing
    public record Attachment(String filename, String contentType, byte[] content) {}
}
