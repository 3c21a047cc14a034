package dev.applyflow.core.recipient;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.recipient.Warning.Code;
import dev.applyflow.core.recipient.Warning.Earlier;
import dev.applyflow.core.recipient.Warning.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What to look at in the rows that are taken. Never changes anything: it only tells. */
record RowWarnings(ContactHistory history) {
    /** @param address with the others of its cell */
    List<Warning> about(FileRow row, AddressCell.Found address, Recipient recipient) {
        var warnings = new ArrayList<Warning>();
        meant(recipient.email()).ifPresent(meant -> warnings.add(new Remark(Code.LIKELY_TYPO, meant)));
        if (RoleAccounts.isRole(recipient.email())) {
            warnings.add(new Remark(Code.ROLE_ACCOUNT, List.of()));
        }
        if (!address.others().isEmpty()) {
            var others = address.others().stream().map(EmailAddress::value).toList();
            warnings.add(new Remark(Code.OTHER_ADDRESSES, others));
        }
        ProperCase.offer(recipient.recipientName())
                .ifPresent(name -> warnings.add(new Remark(Code.NAME_IN_CAPITALS, name)));
        if (row.hidden()) {
            warnings.add(new Remark(Code.HIDDEN_ROW, List.of()));
        }
        history.before(recipient.email())
                .map(mail -> new Earlier(Code.CONTACTED_BEFORE, mail))
                .or(() -> history.company(recipient).map(mail -> new Earlier(Code.COMPANY_CONTACTED, mail)))
                .ifPresent(warnings::add);
        return warnings;
    }

    private static Optional<String> meant(EmailAddress address) {
        return MailDomains.meant(address.domain().toLowerCase(Locale.ROOT))
                .map(domain -> address.value().substring(0, address.value().lastIndexOf('@') + 1) + domain);
    }
}
