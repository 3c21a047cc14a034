package dev.applyflow.local.race;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.MailMark;
import dev.applyflow.core.sending.MailTransport;
import dev.applyflow.core.sending.OutgoingMail;
import dev.applyflow.core.testing.FakeMailbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A mailbox that notes when each mail arrived. */
public final class ArrivalsMailbox implements MailTransport {
    private final FakeMailbox mailbox;
    private final InstantSource clock;
    private final List<Instant> arrivals = new ArrayList<>();

    ArrivalsMailbox(EmailAddress address, InstantSource clock) {
        this.mailbox = new FakeMailbox(address);
        this.clock = clock;
    }

    synchronized List<Instant> arrivals() {
        return List.copyOf(arrivals);
    }

    List<String> recipients() {
        return mailbox.sent().stream()
                .map(sent -> sent.mail().to().normalized())
                .toList();
    }

    @Override
    public EmailAddress address() {
        return mailbox.address();
    }

    @Override
    public Prepared prepare(OutgoingMail mail) {
        return mailbox.prepare(mail);
    }

    @Override
    public synchronized SendResult send(Draft draft) {
        SendResult result = mailbox.send(draft);
        if (result instanceof Delivered) {
            arrivals.add(clock.instant());
        }
        return result;
    }

    @Override
    public Lookup find(Draft draft) {
        return mailbox.find(draft);
    }

    @Override
    public Removal removeDraftsOf(MailMark mark, EmailAddress to) {
        return mailbox.removeDraftsOf(mark, to);
    }

    @Override
    public Removal discard(Draft draft) {
        return mailbox.discard(draft);
    }
}
