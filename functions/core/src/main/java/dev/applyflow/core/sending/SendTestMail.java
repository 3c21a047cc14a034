package dev.applyflow.core.sending;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.TimeOrderedId;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.CampaignContent;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.campaign.StartCampaign;
import dev.applyflow.core.template.Rendering;
import dev.applyflow.core.template.TemplateProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Sends the mail of a row to the mailbox's own address, at once and outside the limits, at most {@value #A_DAY} a day. Nobody else
 * can be reached this way, and nothing of the campaign changes.
 */
public final class SendTestMail {
    public static final int A_DAY = 10;

    static final String SUBJECT_PREFIX = "[Test] ";

    private final SendingPorts ports;
    private final ListImports imports;
    private final Mailboxes mailboxes;
    private final TestMails testMails;
    private final Clocks clocks;
    private final RandomGenerator random;

    public SendTestMail(
            SendingPorts ports,
            ListImports imports,
            Mailboxes mailboxes,
            TestMails testMails,
            Clocks clocks,
            RandomGenerator random) {
        this.ports = ports;
        this.imports = imports;
        this.mailboxes = mailboxes;
        this.testMails = testMails;
        this.clocks = clocks;
        this.random = random;
    }

    public sealed interface Result {}

    public record Sent(EmailAddress to) implements Result {}

    public record Refused(Refusal why) implements Result {}

    public record TemplateRefused(List<TemplateProblem> problems) implements Result {}

    /** @param missing placeholders that have neither a value in this row nor a fallback */
    public record Incomplete(List<String> missing) implements Result {}

    /** @param retryAfter until the next local day, in real time */
    public record TooMany(Duration retryAfter) implements Result {}

    /** The mailbox did not take it, for the reason that it gave. */
    public record Failed(String detail) implements Result {}

    public enum Refusal {
        NOT_FOUND,
        MAILBOX_MISSING,
        MAILBOX_NEEDS_RECONNECT,
        LIST_MISSING,
        ROW_NOT_MAILED,
        TEMPLATE_MISSING,
        RESUME_MISSING
    }

    /** @param row a line of the list; null: the first that is mailed */
    public Result send(CampaignKey key, @Nullable Integer row) {
        return switch (SampleRow.find(ports.campaigns(), ports.rows(), key, row)) {
            case SampleRow.Missing.CAMPAIGN -> new Refused(Refusal.NOT_FOUND);
            case SampleRow.Missing.LIST -> new Refused(Refusal.LIST_MISSING);
            case SampleRow.Missing.ROW -> new Refused(Refusal.ROW_NOT_MAILED);
            case SampleRow.Found sample -> compose(sample);
        };
    }

    private Result compose(SampleRow.Found sample) {
        CampaignContent content = ports.contents().find(sample.campaign().key());
        if (content.template() == null) {
            return new Refused(Refusal.TEMPLATE_MISSING);
        }
        List<TemplateProblem> faults =
                content.template().check(StartCampaign.knownPlaceholders(imports, sample.campaign()));
        if (!faults.isEmpty()) {
            return new TemplateRefused(faults);
        }
        Optional<OutgoingMail.Attachment> resume =
                content.resume() == null ? Optional.empty() : ports.resumes().read(content.resume());
        if (resume.isEmpty()) {
            return new Refused(Refusal.RESUME_MISSING);
        }
        return switch (content.template().render(sample.recipient().placeholders())) {
            case Rendering.Incomplete(List<String> missing) -> new Incomplete(missing);
            case Rendering.Rendered mail -> open(sample.campaign().key().owner(), mail, resume.get());
        };
    }

    private Result open(UserId user, Rendering.Rendered mail, OutgoingMail.Attachment resume) {
        Optional<Mailbox> mailbox = mailboxes.find(user);
        if (mailbox.isEmpty()) {
            return new Refused(Refusal.MAILBOX_MISSING);
        }
        Optional<MailTransport> transport = ports.transports().open(user);
        if (transport.isEmpty() || mailbox.get().state() == Mailbox.State.RECONNECT) {
            return new Refused(Refusal.MAILBOX_NEEDS_RECONNECT);
        }
        Instant now = clocks.realNow();
        ZoneId zone = ports.rateLimits().read(user).limits().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (!testMails.count(user, today, A_DAY)) {
            return new TooMany(
                    Duration.between(now, today.plusDays(1).atStartOfDay(zone).toInstant()));
        }
        EmailAddress self = transport.get().address();
        ClaimId id = new ClaimId(TimeOrderedId.create(now, random));
        return deliver(
                new OutgoingMail(
                        self, "", SUBJECT_PREFIX + mail.subject(), mail.body(), resume, new MailMark(id.value()), id),
                transport.get());
    }

    private static Result deliver(OutgoingMail mail, MailTransport transport) {
        return switch (transport.prepare(mail)) {
            case TransportFailure failure -> failed(failure);
            case MailTransport.Drafted(Draft draft) ->
                switch (transport.send(draft)) {
                    case MailTransport.Delivered _ -> new Sent(mail.to());
                    case MailTransport.DraftMissing _ -> new Failed("Its draft was removed before it could be sent.");
                    case MailTransport.OutcomeUnknown(Trouble trouble) ->
                        new Failed("It may have been sent: " + trouble.sentence());
                    case TransportFailure failure -> {
                        MailTransport.Removal _ = transport.discard(draft);
                        yield failed(failure);
                    }
                };
        };
    }

    private static Result failed(TransportFailure failure) {
        return failure instanceof TransportFailure.ReconnectNeeded
                ? new Refused(Refusal.MAILBOX_NEEDS_RECONNECT)
                : new Failed(failure.detail());
    }
}
