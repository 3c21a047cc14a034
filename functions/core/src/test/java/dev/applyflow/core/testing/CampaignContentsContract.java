package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.CampaignContent;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of templates and résumé references keeps to. */
public abstract class CampaignContentsContract {
    private static final Template TEMPLATE = new Template("Hello {{company_name}}", "Grüße,\n\n{{role|Bäcker}}");
    private static final ResumeFile RESUME = new ResumeFile("resumes/1", "Résumé.pdf", 4_711);

    protected abstract Stores stores();

    @Test
    void nothing_is_there_before_something_is_put() {
        assertThat(stores().contents().find(Scene.draft(stores()).key())).isEqualTo(CampaignContent.EMPTY);
    }

    @Test
    void template_and_resume_are_put_one_by_one_and_read_together() {
        CampaignKey key = Scene.draft(stores()).key();

        assertThat(stores().contents().putTemplate(key, TEMPLATE)).isTrue();
        assertThat(stores().contents().putResume(key, RESUME)).isTrue();

        assertThat(stores().contents().find(key)).isEqualTo(new CampaignContent(TEMPLATE, RESUME));
    }

    @Test
    void whom_to_write_to_again_is_decided_for_a_list_and_taken_back() {
        Scene scene = Scene.draft(stores());
        stores().contents().putTemplate(scene.key(), TEMPLATE);

        assertThat(stores().contents().putContactAgain(scene.key(), scene.list()))
                .isTrue();
        assertThat(stores().contents().find(scene.key())).isEqualTo(new CampaignContent(TEMPLATE, null, scene.list()));

        assertThat(stores().contents().putContactAgain(scene.key(), null)).isTrue();
        assertThat(stores().contents().find(scene.key())).isEqualTo(new CampaignContent(TEMPLATE, null));
    }

    @Test
    void the_last_one_put_counts() {
        CampaignKey key = Scene.draft(stores()).key();
        stores().contents().putTemplate(key, TEMPLATE);
        stores().contents().putResume(key, RESUME);
        Template other = new Template("Hi", "there");

        stores().contents().putTemplate(key, other);

        assertThat(stores().contents().find(key)).isEqualTo(new CampaignContent(other, RESUME));
    }

    @Test
    void nobody_reads_or_writes_what_is_not_theirs() {
        CampaignKey key = Scene.draft(stores()).key();
        CampaignKey asSomebodyElse = new CampaignKey(new UserId(java.util.UUID.randomUUID()), key.id());
        stores().contents().putTemplate(key, TEMPLATE);

        assertThat(stores().contents().find(asSomebodyElse)).isEqualTo(CampaignContent.EMPTY);
        assertThat(stores().contents().putTemplate(asSomebodyElse, new Template("Hi", "there")))
                .isFalse();
        assertThat(stores().contents().find(key).template()).isEqualTo(TEMPLATE);
    }

    @Test
    void a_campaign_that_does_not_exist_gets_no_contents() {
        CampaignKey key = Scene.draft(stores()).key();
        CampaignKey ghost =
                new CampaignKey(key.owner(), new dev.applyflow.core.campaign.CampaignId(java.util.UUID.randomUUID()));

        assertThat(stores().contents().putTemplate(ghost, TEMPLATE)).isFalse();
        assertThat(stores().contents().putResume(ghost, RESUME)).isFalse();
        assertThat(stores().contents().find(ghost)).isEqualTo(CampaignContent.EMPTY);
    }

    @ParameterizedTest
    @EnumSource(
            value = CampaignStatus.class,
            names = {"DRAFT", "PARSING", "READY"})
    void contents_may_be_replaced_until_the_campaign_starts(CampaignStatus status) {
        Scene scene = Scene.draft(stores());
        stores().campaigns().save(scene.campaign().withStatus(status));

        assertThat(stores().contents().putTemplate(scene.key(), TEMPLATE)).isTrue();
        assertThat(stores().contents().putResume(scene.key(), RESUME)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = CampaignStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRAFT", "PARSING", "READY", "PAUSED"})
    void contents_stay_as_they_are_once_the_campaign_has_started(CampaignStatus status) {
        Scene scene = Scene.draft(stores());
        stores().campaigns().save(scene.campaign().withStatus(status));

        assertThat(stores().contents().putTemplate(scene.key(), TEMPLATE)).isFalse();
        assertThat(stores().contents().putResume(scene.key(), RESUME)).isFalse();
        assertThat(stores().contents().putContactAgain(scene.key(), scene.list()))
                .isFalse();
        assertThat(stores().contents().find(scene.key())).isEqualTo(CampaignContent.EMPTY);
    }
}
