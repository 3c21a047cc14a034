package dev.applyflow.google;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Message;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.MailMark;
import dev.applyflow.core.sending.MailTransport;
import dev.applyflow.core.sending.OutgoingMail;
import dev.applyflow.core.sending.Reason;
import dev.applyflow.core.sending.TransportFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Gmail mailbox. Mails are uploaded as they are (RFC 822), since the JSON form takes a third more and only small ones. Needs the
 * scope {@code gmail.compose}.
 */
public final class GmailTransport implements MailTransport {
    private static final Logger LOG = LoggerFactory.getLogger(GmailTransport.class);
    private static final String ME = "me";
    /** To one recipient; far more than anybody has. */
    private static final long MOST_DRAFTS = 100;

    private final EmailAddress address;
    private final Gmail gmail;
    private final GmailErrors errors;
    private final Duration deadline;

    GmailTransport(EmailAddress address, Gmail gmail, GmailErrors errors, Duration deadline) {
        this.address = address;
        this.gmail = gmail;
        this.errors = errors;
        this.deadline = deadline;
    }

    @Override
    public EmailAddress address() {
        return address;
    }

    @Override
    public Prepared prepare(OutgoingMail mail) {
        if (!MimeHeaders.canWrite(mail.to())) {
            return new TransportFailure.MailRefused(Reason.ADDRESS.with());
        }
        byte[] composed = MimeComposer.compose(address, mail);
        try {
            var created = call(() -> upload(composed));
            Message message = created.getMessage();
            return new Drafted(
                    new Draft(named(created.getId()), message == null ? null : message.getThreadId(), address, null));
        } catch (IOException problem) {
            return errors.beforeSending(problem);
        }
    }

    @Override
    public SendResult send(Draft draft) {
        var reference = new com.google.api.services.gmail.model.Draft().setId(draft.id());
        try {
            Message sent = call(() -> drafts().send(ME, reference).execute());
            return new Delivered(named(sent.getId()), sent.getThreadId());
        } catch (IOException problem) {
            return errors.whileSending(problem);
        }
    }

    @Override
    public Lookup find(Draft draft) {
        try {
            call(() -> drafts().get(ME, draft.id()).setFormat("minimal").execute());
            return new Present();
        } catch (IOException problem) {
            return errors.whileLooking(problem);
        }
    }

    @Override
    public Removal discard(Draft draft) {
        try {
            call(() -> drafts().delete(ME, draft.id()).executeUnparsed().getStatusCode());
        } catch (IOException problem) {
            if (errors.whileLooking(problem) instanceof TransportFailure failure) {
                LOG.warn("draft {} is left behind: {}", draft.id(), failure.detail());
                return failure;
            }
        }
        return new Removed();
    }

    /** One deadline for all of it. The search only narrows down where to look: what counts is the mark in the draft itself. */
    @Override
    public Removal removeDraftsOf(MailMark mark, EmailAddress to) {
        try {
            return call(() -> {
                for (var candidate : draftsTo(to)) {
                    if (isMarked(candidate.getId(), mark)) {
                        drafts().delete(ME, candidate.getId()).execute();
                    }
                }
                return new Removed();
            });
        } catch (IOException problem) {
            return errors.beforeSending(problem);
        }
    }

    private List<com.google.api.services.gmail.model.Draft> draftsTo(EmailAddress to) throws IOException {
        var found = drafts().list(ME)
                .setQ("to:\"" + to.value().replace("\"", "") + "\"")
                .setMaxResults(MOST_DRAFTS)
                .execute()
                .getDrafts();
        return found == null ? List.of() : found;
    }

    private boolean isMarked(String draft, MailMark mark) throws IOException {
        Message message =
                drafts().get(ME, draft).setFormat("metadata").execute().getMessage();
        return message != null
                && message.getPayload() != null
                && message.getPayload().getHeaders() != null
                && message.getPayload().getHeaders().stream()
                        .anyMatch(header -> MimeComposer.MARK.equalsIgnoreCase(header.getName())
                                && mark.toString().equals(header.getValue()));
    }

    private com.google.api.services.gmail.model.Draft upload(byte[] composed) throws IOException {
        var create = drafts().create(ME, null, new ByteArrayContent("message/rfc822", composed));
        create.getMediaHttpUploader().setDirectUploadEnabled(true).setDisableGZipContent(true);
        return create.execute();
    }

    private Gmail.Users.Drafts drafts() {
        return gmail.users().drafts();
    }

    private <T> T call(Callable<@Nullable T> request) throws IOException {
        try {
            T answer = Deadline.within(deadline, request);
            if (answer == null) {
                throw new IOException("an answer without content");
            }
            return answer;
        } catch (IllegalArgumentException unreadable) {
            throw new IOException("an answer that cannot be read", unreadable);
        }
    }

    private static String named(@Nullable String id) throws IOException {
        if (id == null) {
            throw new IOException("an answer that names nothing");
        }
        return id;
    }
}
