package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.recipient.Contacted;
import dev.applyflow.core.sending.Settlement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every memory of the people written to keeps to. */
public abstract class ContactsContract {
    protected abstract Stores stores();

    @Test
    void everybody_whom_an_account_has_written_to_is_told_with_company_campaign_and_time() {
        Scene scene = Scene.running(stores(), 3);
        send(scene, 1);
        send(scene, 3);

        assertThat(of(scene.key().owner()))
                .containsExactlyInAnyOrder(
                        new Contacted(
                                "jobs1@example.org", "Bakery 1", scene.key().id(), Scene.NOON),
                        new Contacted(
                                "jobs3@example.org", "Bakery 3", scene.key().id(), Scene.NOON));
    }

    @Test
    void whom_others_have_written_to_is_not_told() {
        send(Scene.running(stores(), 1), 1);

        assertThat(of(Scene.user())).isEmpty();
    }

    private void send(Scene scene, int row) {
        stores().outbox()
                .settle(
                        scene.claimed(row),
                        scene.recipient(row),
                        new Settlement.Sent("m", "t", Scene.NOON),
                        Scene.NEXT);
    }

    private List<Contacted> of(UserId user) {
        try (var contacts = stores().contacts().of(user)) {
            return contacts.toList();
        }
    }
}
