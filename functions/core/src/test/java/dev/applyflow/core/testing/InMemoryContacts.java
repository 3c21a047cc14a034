package dev.applyflow.core.testing;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.recipient.Contacted;
import dev.applyflow.core.recipient.Contacts;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.sending.MailKey;
import dev.applyflow.core.sending.Outbox;
import java.util.stream.Stream;

record InMemoryContacts(InMemoryStore store) implements Contacts {
    @Override
    public Stream<Contacted> of(UserId user) {
        return store
                .atomically(() -> store.contacted.entrySet().stream()
                        .filter(entry -> entry.getKey().writer().equals(user))
                        .map(entry -> contacted(entry.getKey().address(), entry.getValue()))
                        .toList())
                .stream();
    }

    private Contacted contacted(String address, Outbox.Contact contact) {
        MailKey mail = contact.mail();
        var row = store.rowsOf(mail.campaign(), mail.importId()).get(mail.row());
        String company = row instanceof ImportedRow.Accepted accepted
                ? accepted.recipient().companyName()
                : "";
        return new Contacted(address, company, mail.campaign().id(), contact.at());
    }
}
