package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailError;
import dev.applyflow.core.sending.MailStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every log of mails keeps to. */
public abstract class MailLogContract {
    protected abstract Stores stores();

    @Test
    void pages_follow_one_another_in_the_order_of_the_list() {
        Scene scene = Scene.ready(stores(), 12);

        assertThat(rows(scene, null, 0, 5)).containsExactly(1, 2, 3, 4, 5);
        assertThat(rows(scene, null, 5, 5)).containsExactly(6, 7, 8, 9, 10);
        assertThat(rows(scene, null, 10, 5)).containsExactly(11, 12);
        assertThat(rows(scene, null, 12, 5)).isEmpty();
    }

    @Test
    void a_page_of_one_status_is_full_although_others_lie_between() {
        Scene scene = Scene.running(stores(), 300);
        for (int row : List.of(100, 200, 300)) {
            stores().outbox().refuse(scene.mail(row), new MailError(MailError.Code.INCOMPLETE, "role"));
        }

        assertThat(rows(scene, MailStatus.FAILED, 0, 2)).containsExactly(100, 200);
        assertThat(rows(scene, MailStatus.FAILED, 200, 2)).containsExactly(300);
        assertThat(rows(scene, MailStatus.SENT, 0, 2)).isEmpty();
        assertThat(rows(scene, MailStatus.PENDING, 98, 2)).containsExactly(99, 101);
    }

    @Test
    void pending_mails_of_a_cancelled_campaign_read_as_skipped() {
        Scene scene = Scene.running(stores(), 4);
        stores().outbox().refuse(scene.mail(2), new MailError(MailError.Code.INCOMPLETE, "role"));
        scene.claimed(3);
        stores().campaigns().cancel(scene.campaign().ended(CampaignStatus.CANCELLED, Scene.NOON));

        assertThat(rows(scene, MailStatus.SKIPPED, 0, 10)).containsExactly(1, 4);
        assertThat(rows(scene, MailStatus.PENDING, 0, 10)).isEmpty();
        assertThat(rows(scene, MailStatus.SENDING, 0, 10)).containsExactly(3);
        Mail first =
                stores().mailLog().page(scene.key(), scene.list(), null, 0, 1).getFirst();
        assertThat(first.status()).isEqualTo(MailStatus.SKIPPED);
        assertThat(first.error()).isEqualTo(MailError.CANCELLED);
        assertThat(first.readyAt()).isNull();
        assertThat(scene.mail(1)).as("found by its key").isEqualTo(first);
    }

    @Test
    void nobody_reads_what_is_not_theirs() {
        Scene scene = Scene.ready(stores(), 1);
        CampaignKey asSomebodyElse = new CampaignKey(Scene.user(), scene.key().id());

        assertThat(stores().mailLog().page(asSomebodyElse, scene.list(), null, 0, 10))
                .isEmpty();
    }

    private List<Integer> rows(Scene scene, @Nullable MailStatus status, int after, int limit) {
        return stores().mailLog().page(scene.key(), scene.list(), status, after, limit).stream()
                .map(mail -> mail.key().row())
                .toList();
    }
}
