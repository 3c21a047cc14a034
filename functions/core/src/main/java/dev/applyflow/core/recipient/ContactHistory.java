package dev.applyflow.core.recipient;

import dev.applyflow.core.account.EmailAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom an account has written to: the same person, or somebody else of the same company. */
final class ContactHistory {
    private final Map<String, Contacted> people = new HashMap<>();
    private final Map<String, Contacted> companies = new HashMap<>();

    ContactHistory(Stream<Contacted> contacts) {
        contacts.forEach(this::add);
    }

    Optional<Contacted> before(EmailAddress address) {
        return people.isEmpty() ? Optional.empty() : Optional.ofNullable(people.get(address.normalized()));
    }

    /** The last mail to somebody else whose address has the same domain, or who was of the company of that name. */
    Optional<Contacted> company(Recipient recipient) {
        if (people.isEmpty()) {
            return Optional.empty();
        }
        String address = recipient.email().normalized();
        return Stream.of(byDomain(address), byName(recipient.companyName()))
                .flatMap(key -> Stream.ofNullable(companies.get(key)))
                .filter(contact -> !contact.address().equals(address))
                .findFirst();
    }

    private void add(Contacted contact) {
        people.put(contact.address(), contact);
        addCompany(byDomain(contact.address()), contact);
        addCompany(byName(contact.companyName()), contact);
    }

    private void addCompany(String key, Contacted contact) {
        if (!key.isEmpty()) {
            companies.merge(key, contact, (one, other) -> one.at().isBefore(other.at()) ? other : one);
        }
    }

    /** Empty for a domain that has everybody's mailboxes. */
    private static String byDomain(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        return MailDomains.isPublic(domain) ? "" : "@" + domain;
    }

    private static String byName(String companyName) {
        return HeaderText.normalize(companyName);
    }
}
