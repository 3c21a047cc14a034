package dev.applyflow.core.sending;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignContent;
import dev.applyflow.core.campaign.CampaignContents;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.template.Rendering;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Makes the mail for a row, or says why it must not leave: what would embarrass the sender is stopped here. */
public final class Composer {
    private final CampaignContents contents;
    private final ImportedRows rows;
    private final Outbox outbox;
    private final Resumes resumes;

    public Composer(CampaignContents contents, ImportedRows rows, Outbox outbox, Resumes resumes) {
        this.contents = contents;
        this.rows = rows;
        this.outbox = outbox;
        this.resumes = resumes;
    }

    public sealed interface Composition {}

    public record Composed(Recipient recipient, String subject, String body, OutgoingMail.Attachment resume)
            implements Composition {
        OutgoingMail under(Claim claim) {
            MailMark mark = MailMark.of(claim.mail());
            return new OutgoingMail(
                    recipient.email(), recipient.recipientName(), subject, body, resume, mark, claim.id());
        }
    }

    public record Refused(MailError error) implements Composition {}

    /** @param zone in which days are told */
    public Composition compose(Campaign campaign, MailKey mail, ZoneId zone) {
        CampaignContent content = contents.find(campaign.key());
        Optional<ImportedRow.Accepted> row = row(mail);
        if (row.isEmpty() || content.template() == null || content.resume() == null) {
            return refused(MailError.Code.CONTENT_MISSING, Reason.ROW_GONE.with());
        }
        Recipient recipient = row.get().recipient();
        Optional<Outbox.Contact> contact = earlierContact(content, mail, row.get());
        if (contact.isPresent()) {
            return refused(
                    MailError.Code.ALREADY_CONTACTED,
                    Reason.CONTACTED.with(LocalDate.ofInstant(contact.get().at(), zone)));
        }
        return switch (content.template().render(recipient.placeholders())) {
            case Rendering.Incomplete incomplete ->
                refused(
                        MailError.Code.INCOMPLETE,
                        Reason.NO_VALUE.with(
                                String.join(", ", incomplete.missing()),
                                incomplete.missing().getFirst()));
            case Rendering.Rendered rendered ->
                resumes.read(content.resume())
                        .<Composition>map(file -> new Composed(recipient, rendered.subject(), rendered.body(), file))
                        .orElseGet(() -> refused(MailError.Code.CONTENT_MISSING, Reason.RESUME_GONE.with()));
        };
    }

    /** An earlier mail to this address, unless the owner of the list allows another one. */
    private Optional<Outbox.Contact> earlierContact(CampaignContent content, MailKey mail, ImportedRow.Accepted row) {
        return isAllowedAgain(content, mail, row)
                ? Optional.empty()
                : outbox.contacted(mail.campaign(), row.recipient())
                        .filter(contact -> !contact.mail().equals(mail));
    }

    static boolean isAllowedAgain(CampaignContent content, MailKey mail, ImportedRow.Accepted row) {
        return row.contactAgain() || mail.importId().equals(content.contactAgain());
    }

    private Optional<ImportedRow.Accepted> row(MailKey mail) {
        return rows.find(mail.campaign(), mail.importId(), mail.row())
                .filter(ImportedRow.Accepted.class::isInstance)
                .map(ImportedRow.Accepted.class::cast);
    }

    private static Refused refused(MailError.Code code, Trouble trouble) {
        return new Refused(MailError.of(code, trouble));
    }
}
