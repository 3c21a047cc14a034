package dev.applyflow.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.applyflow.local.sandbox.ReceivedMail;
import dev.applyflow.local.standin.GoogleControl;
import dev.applyflow.local.standin.SentMails;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks into the sandbox mailbox: did every accepted row get exactly one mail, the right one, with the very same résumé? */
final class MailboxCheck {
    private final Letter letter;
    private final byte[] resume;

    MailboxCheck(Letter letter, byte[] resume) {
        this.letter = letter;
        this.resume = resume;
    }

    /** @return what is wrong, a sentence each; empty if all is well */
    List<String> problems(List<JsonNode> acceptedRows, GoogleControl mailbox) {
        if (acceptedRows.isEmpty()) {
            return List.of("No row of the list was accepted, so that nothing was shown.");
        }
        Map<String, List<ReceivedMail>> received = receivedByAddress(mailbox);
        var problems = new ArrayList<String>();
        for (JsonNode row : acceptedRows) {
            String address = normalized(row.get("email").asText());
            List<ReceivedMail> mails = received.getOrDefault(address, List.of());
            received.remove(address);
            if (mails.size() != 1) {
                problems.add(address + " received " + mails.size() + " mails instead of one.");
            } else {
                check(row, mails.getFirst()).ifPresent(problems::add);
            }
        }
        received.keySet().forEach(stranger -> problems.add(stranger + " is on no accepted row and received a mail."));
        return problems;
    }

    private Optional<String> check(JsonNode row, ReceivedMail mail) {
        String address = row.get("email").asText();
        if (!mail.subject().equals(letter.subjectFor(row))) {
            return Optional.of(address + " received the subject “" + mail.subject() + "”.");
        }
        if (!mail.text().strip().equals(letter.bodyFor(row).strip())) {
            return Optional.of(address + " received another text than the template makes of the row.");
        }
        if (mail.attachments().size() != 1
                || !Arrays.equals(mail.attachments().getFirst().content(), resume)) {
            return Optional.of(address + " received a résumé that is not byte for byte the uploaded one.");
        }
        return Optional.empty();
    }

    private static Map<String, List<ReceivedMail>> receivedByAddress(GoogleControl mailbox) {
        var received = new HashMap<String, List<ReceivedMail>>();
        Optional<Long> before = Optional.empty();
        do {
            SentMails page = mailbox.sent(before, 100);
            for (SentMails.SentMail sent : page.mails()) {
                ReceivedMail mail = ReceivedMail.parse(mailbox.mail(sent.id()).orElseThrow());
                received.computeIfAbsent(addressIn(mail.to()), _ -> new ArrayList<>())
                        .add(mail);
            }
            before = page.next();
        } while (before.isPresent());
        return received;
    }

    private static String addressIn(String header) {
        int open = header.lastIndexOf('<');
        return normalized(open < 0 ? header : header.substring(open + 1, header.indexOf('>', open)));
    }

    private static String normalized(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
