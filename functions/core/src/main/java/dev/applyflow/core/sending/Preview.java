package dev.applyflow.core.sending;

import dev.applyflow.core.campaign.CampaignContents;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.campaign.StartCampaign;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.template.Template;
import dev.applyflow.core.template.TemplateProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the mail of a row as it would leave, and everything that would keep it from leaving. Also for a template not saved yet. */
public final class Preview {
    private final Campaigns campaigns;
    private final CampaignContents contents;
    private final ListImports imports;
    private final ImportedRows rows;
    private final Outbox outbox;
    private final RateLimitStore rateLimits;

    public Preview(
            Campaigns campaigns,
            CampaignContents contents,
            ListImports imports,
            ImportedRows rows,
            Outbox outbox,
            RateLimitStore rateLimits) {
        this.rateLimits = rateLimits;
        this.campaigns = campaigns;
        this.contents = contents;
        this.imports = imports;
        this.rows = rows;
        this.outbox = outbox;
    }

    /**
     * @param row a line of the list; null: the first that is mailed
     * @param subject instead of the saved one, or null
     * @param body instead of the saved one, or null
     */
    public record Wish(
            @Nullable Integer row,
            @Nullable String subject,
            @Nullable String body) {}

    public sealed interface Result {}

    /** @param subject and the body: with what cannot be filled in left standing */
    public record Shown(int row, String to, String subject, String body, List<Problem> problems) implements Result {}

    public record Refused(Refusal why) implements Result {}

    public enum Refusal {
        NOT_FOUND,
        LIST_MISSING,
        TEMPLATE_MISSING,
        /** No such line, or one that is not mailed. */
        ROW_NOT_MAILED
    }

    public sealed interface Problem {}

    public record Faulty(TemplateProblem problem) implements Problem {}

    /** A placeholder that has neither a value in this row nor a fallback, in {@code subject} or {@code body}. */
    public record NoValue(String field, String placeholder) implements Problem {}

    /** @param on the day, as the user's clock told it */
    public record AlreadyContacted(Instant at, LocalDate on) implements Problem {}

    public Result preview(CampaignKey key, Wish wish) {
        return switch (SampleRow.find(campaigns, rows, key, wish.row())) {
            case SampleRow.Missing.CAMPAIGN -> new Refused(Refusal.NOT_FOUND);
            case SampleRow.Missing.LIST -> new Refused(Refusal.LIST_MISSING);
            case SampleRow.Missing.ROW -> new Refused(Refusal.ROW_NOT_MAILED);
            case SampleRow.Found sample ->
                template(key, wish)
                        .<Result>map(template -> show(sample, template))
                        .orElseGet(() -> new Refused(Refusal.TEMPLATE_MISSING));
        };
    }

    private Optional<Template> template(CampaignKey key, Wish wish) {
        Template saved = contents.find(key).template();
        String subject = wish.subject() != null || saved == null ? wish.subject() : saved.subject();
        String body = wish.body() != null || saved == null ? wish.body() : saved.body();
        return subject == null || body == null ? Optional.empty() : Optional.of(new Template(subject, body));
    }

    private Shown show(SampleRow.Found sample, Template template) {
        Template.Filled filled = template.fill(sample.recipient().placeholders());
        var problems = new ArrayList<Problem>();
        List<TemplateProblem> faults = template.check(StartCampaign.knownPlaceholders(imports, sample.campaign()));
        faults.forEach(fault -> problems.add(new Faulty(fault)));
        addMissing("subject", filled.missingInSubject(), faults, problems);
        addMissing("body", filled.missingInBody(), faults, problems);
        outbox.contacted(sample.campaign().key(), sample.recipient())
                .filter(contact -> !contact.mail().equals(sample.mail()))
                .filter(_ ->
                        !Composer.isAllowedAgain(contents.find(sample.campaign().key()), sample.mail(), sample.row()))
                .ifPresent(contact -> problems.add(new AlreadyContacted(
                        contact.at(),
                        LocalDate.ofInstant(
                                contact.at(),
                                rateLimits
                                        .read(sample.campaign().key().owner())
                                        .limits()
                                        .zone()))));
        return new Shown(
                sample.mail().row(), sample.recipient().email().value(), filled.subject(), filled.body(), problems);
    }

    /** A name that no row has is said once, as the fault of the template that it is. */
    private static void addMissing(
            String field, List<String> missing, List<TemplateProblem> faults, List<Problem> problems) {
        missing.stream()
                .filter(name ->
                        faults.stream().noneMatch(fault -> fault.subject().equals(name)))
                .forEach(name -> problems.add(new NoValue(field, name)));
    }
}
