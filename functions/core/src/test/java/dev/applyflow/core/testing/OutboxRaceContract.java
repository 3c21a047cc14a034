package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.PauseReason;
import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.MailError;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** That whoever races for the same thing, one wins. */
public abstract class OutboxRaceContract {
    private static final int RACERS = 16;

    protected abstract Stores stores();

    @RepeatedTest(3)
    void one_of_many_claims_the_same_mail() throws Exception {
        Scene scene = Scene.running(stores(), 2);
        RateLimits read = scene.limits();

        List<Write> results = race(RACERS, _ -> scene.claim(read, scene.newClaim(1)));

        assertThat(results).containsOnlyOnce(Write.DONE);
        assertThat(scene.mail(1).attempt()).isEqualTo(1);
        assertThat(scene.limits().usage().emailsThisHour()).isEqualTo(1);
        scene.assertCountersAddUp();
    }

    @RepeatedTest(3)
    void one_of_many_gets_the_slot_whatever_mail_it_claims() throws Exception {
        Scene scene = Scene.running(stores(), RACERS);
        RateLimits read = scene.limits();

        List<Write> results = race(RACERS, racer -> scene.claim(read, scene.newClaim(racer + 1)));

        assertThat(results).containsOnlyOnce(Write.DONE);
        assertThat(scene.limits().usage().emailsThisHour()).isEqualTo(1);
        scene.assertCountersAddUp();
    }

    @RepeatedTest(3)
    void an_attempt_that_several_settle_ends_once() throws Exception {
        Scene scene = Scene.running(stores(), 2);
        Claim claim = scene.claimed(1);
        MailError error = new MailError(MailError.Code.REFUSED, "no");

        List<Write> results = race(
                RACERS,
                racer -> stores().outbox()
                        .settle(
                                claim,
                                scene.recipient(1),
                                racer % 2 == 0
                                        ? new Settlement.Sent("m" + racer, "t", Scene.NOON)
                                        : new Settlement.Failed(error),
                                Scene.NEXT));

        assertThat(results).containsOnlyOnce(Write.DONE);
        scene.assertCountersAddUp();
    }

    @RepeatedTest(3)
    void rows_refused_side_by_side_are_all_counted() throws Exception {
        Scene scene = Scene.running(stores(), RACERS);
        MailError error = new MailError(MailError.Code.INCOMPLETE, "role");

        List<Write> results = race(RACERS, racer -> stores().outbox().refuse(scene.mail(racer + 1), error));

        assertThat(results).containsOnly(Write.DONE);
        assertThat(scene.campaign().counters().failed()).isEqualTo(RACERS);
        scene.assertCountersAddUp();
    }

    @RepeatedTest(5)
    void after_a_pause_is_acknowledged_no_send_begins() throws Exception {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);
        var campaign = scene.campaign();
        var begun = new ArrayList<Write>();

        race(
                2,
                racer -> racer == 0
                        ? stores().campaigns().save(campaign.paused(PauseReason.BY_USER))
                        : begun.add(stores().outbox()
                                .beginSend(claim, scene.newDraft().sendStarted(Scene.NOON))));

        boolean noted = scene.mail(1).draft() != null;
        assertThat(noted).isEqualTo(begun.getFirst() == Write.DONE);
        assertThat(stores().outbox().beginSend(claim, scene.newDraft().sendStarted(Scene.NOON)))
                .isEqualTo(Write.CAMPAIGN_STOPPED);
    }

    @RepeatedTest(5)
    void a_cancellation_beside_a_settlement_leaves_no_row_uncounted() throws Exception {
        Scene scene = Scene.running(stores(), 3);
        Claim claim = scene.claimed(1);
        var campaign = scene.campaign();

        race(
                2,
                racer -> racer == 0
                        ? stores().campaigns().cancel(campaign.ended(CampaignStatus.CANCELLED, Scene.NOON))
                        : stores().outbox()
                                .settle(
                                        claim,
                                        scene.recipient(1),
                                        new Settlement.Returned(Scene.NOON, null, null),
                                        Scene.NEXT));

        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.CANCELLED);
        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.SKIPPED);
        assertThat(scene.campaign().counters().skipped()).isEqualTo(3);
        scene.assertCountersAddUp();
    }

    @RepeatedTest(5)
    void wake_ups_beside_a_settlement_are_not_lost() throws Exception {
        Scene scene = Scene.running(stores(), 1);
        Claim claim = scene.claimed(1);
        long wake = scene.limits().wake();

        race(4, racer -> {
            if (racer > 0) {
                stores().rateLimits().wake(scene.key().owner(), Scene.NOON, false);
                return Write.DONE;
            }
            return stores().outbox()
                    .settle(claim, scene.recipient(1), new Settlement.Sent("m", "t", Scene.NOON), Scene.NEXT);
        });

        assertThat(scene.mail(1).status()).isEqualTo(MailStatus.SENT);
        assertThat(scene.limits().wake()).isEqualTo(wake + 3);
        assertThat(scene.limits().nextSendAt()).isEqualTo(Scene.NOON);
        assertThat(scene.limits().inFlight()).isNull();
    }

    @Test
    void many_senders_send_every_mail_once() throws Exception {
        int rows = 40;
        Scene scene = Scene.running(stores(), rows);

        List<Integer> sent = race(6, _ -> drain(scene)).stream()
                .mapToInt(Integer::intValue)
                .boxed()
                .toList();

        assertThat(sent.stream().mapToInt(Integer::intValue).sum()).isEqualTo(rows);
        assertThat(scene.campaign().counters().sent()).isEqualTo(rows);
        assertThat(scene.limits().usage().emailsToday()).isEqualTo(rows);
        assertThat(stores().mailLog().page(scene.key(), scene.list(), null, 0, rows))
                .allSatisfy(mail -> assertThat(mail.attempt()).isEqualTo(1));
    }

    /** Sends until nothing is left, or it looks as if that would never be; without a look at the clock, as a careless sender would. */
    private int drain(Scene scene) {
        int sent = 0;
        for (int round = 0; round < 5_000 && !scene.campaign().counters().isDone(); round++) {
            RateLimits read = scene.limits();
            var first = stores().outbox().first(scene.key(), scene.list());
            if (first.isPresent()) {
                Claim claim = scene.newClaim(first.get().key().row());
                if (scene.claim(read, claim) == Write.DONE) {
                    var settlement = new Settlement.Sent("m", "t", Scene.NOON);
                    int row = claim.mail().row();
                    assertThat(stores().outbox().settle(claim, scene.recipient(row), settlement, Scene.NEXT))
                            .isEqualTo(Write.DONE);
                    sent++;
                }
            }
        }
        return sent;
    }

    private interface Racer<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> race(int racers, Racer<T> racer) throws Exception {
        var start = new CyclicBarrier(racers);
        List<Callable<T>> all = IntStream.range(0, racers)
                .mapToObj(number -> (Callable<T>) () -> {
                    start.await();
                    return racer.run(number);
                })
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
