package dev.applyflow.core.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.testing.FakeTurnQueue;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SenderTest {
    private static final UserId NOBODY = new UserId(new UUID(7, 7));

    private final Desk desk = new Desk();
    private final CountingQueue queue = new CountingQueue();
    private final Sender sender = desk.sender(queue, NOBODY);

    @Test
    void aTickWithNobodyDueAsksTheQueueForNothing() {
        desk.running("ada@example.org");
        tick();
        assertThat(desk.received()).containsExactly("ada@example.org");
        tick();
        int asked = queue.asked;
        assertThat(asked).isPositive();

        tick();

        assertThat(queue.asked).isEqualTo(asked);
    }

    private void tick() {
        desk.pass(Duration.ofMinutes(10));
        sender.run(desk.clock.instant().plus(Duration.ofMinutes(14)));
    }

    private final class CountingQueue implements TurnQueue {
        private final TurnQueue queue = new FakeTurnQueue(desk.clock, Duration.ofMinutes(6));
        private int asked;

        @Override
        public void put(Collection<RateLimitStore.Due> turns) {
            queue.put(turns);
        }

        @Override
        public List<Received> receive() {
            asked++;
            return queue.receive();
        }

        @Override
        public void delete(Received received) {
            queue.delete(received);
        }
    }
}
