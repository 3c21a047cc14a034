package dev.applyflow.core.testing;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.MailMark;
import dev.applyflow.core.sending.MailTransport;
import dev.applyflow.core.sending.OutgoingMail;
import dev.applyflow.core.sending.TransportFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mailbox that behaves like Gmail's, in memory: a draft can be sent once, and sending removes it. The faults of its calls can be
 * scripted, see {@link Faults}.
 */
public final class FakeMailbox implements MailTransport {
    private final EmailAddress address;
    private final Map<String, OutgoingMail> drafts = new LinkedHashMap<>();
    private final List<SentMail> sent = new ArrayList<>();
    private final Faults<Prepared> prepareFaults = new Faults<>();
    private final Faults<SendResult> sendFaults = new Faults<>();
    private final Faults<Lookup> findFaults = new Faults<>();
    private final Faults<Removal> removalFaults = new Faults<>();
    private int serial;

    public FakeMailbox(EmailAddress address) {
        this.address = address;
    }

    /** What a recipient has got. */
    public record SentMail(String messageId, String threadId, OutgoingMail mail) {}

    @Override
    public EmailAddress address() {
        return address;
    }

    @Override
    public synchronized Prepared prepare(OutgoingMail mail) {
        return prepareFaults.around(() -> {
            serial++;
            drafts.put("draft-" + serial, mail);
            return new Drafted(new Draft("draft-" + serial, "thread-" + serial, address, null));
        });
    }

    @Override
    public synchronized SendResult send(Draft draft) {
        return sendFaults.around(() -> {
            OutgoingMail mail = drafts.remove(draft.id());
            if (mail == null) {
                return new DraftMissing();
            }
            var delivered = new SentMail("message-" + draft.id(), draft.id().replace("draft", "thread"), mail);
            sent.add(delivered);
            return new Delivered(delivered.messageId(), delivered.threadId());
        });
    }

    @Override
    public synchronized Lookup find(Draft draft) {
        return findFaults.around(() -> drafts.containsKey(draft.id()) ? new Present() : new Gone());
    }

    @Override
    public synchronized Removal discard(Draft draft) {
        return removalFaults.around(() -> {
            drafts.remove(draft.id());
            return new Removed();
        });
    }

    @Override
    public synchronized Removal removeDraftsOf(MailMark mark, EmailAddress to) {
        return removalFaults.around(() -> {
            drafts.values().removeIf(mail -> mail.mark().equals(mark));
            return new Removed();
        });
    }

    /** In the order in which they left. */
    public synchronized List<SentMail> sent() {
        return List.copyOf(sent);
    }

    /** By id, the oldest first. */
    public synchronized Map<String, OutgoingMail> drafts() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(drafts));
    }

    /** As a user may do at any time. */
    public synchronized void removeDraftByHand(String id) {
        drafts.remove(id);
    }

    public Faults<Prepared> onPrepare() {
        return prepareFaults;
    }

    public Faults<SendResult> onSend() {
        return sendFaults;
    }

    public Faults<Lookup> onFind() {
        return findFaults;
    }

    /** Of one draft, or of all of a mail. */
    public Faults<Removal> onRemoval() {
        return removalFaults;
    }

    /** The answer to every kind of call of a mailbox whose permission was withdrawn. */
    public void withdrawPermission() {
        var ended = new TransportFailure.ReconnectNeeded("the permission was withdrawn");
        prepareFaults.alwaysInstead(ended);
        sendFaults.alwaysInstead(ended);
        findFaults.alwaysInstead(ended);
        removalFaults.alwaysInstead(ended);
    }
}
