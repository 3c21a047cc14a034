package dev.applyflow.core.testing;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.RateLimitStore.Due;
import dev.applyflow.core.sending.TurnQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A FIFO queue with SQS's rules: the mailbox is the group, and a group with a turn in somebody's hands gives out no other; a turn
 * that was not deleted comes again; the same turn is swallowed for five minutes, also if it was deleted meanwhile.
 */
public final class FakeTurnQueue implements TurnQueue {
    public static final Duration DEDUPLICATION = Duration.ofMinutes(5);
    public static final Duration RETENTION = Duration.ofMinutes(15);
    private static final int BATCH = 10;

    private final InstantSource clock;
    private final Duration visibility;
    private final Map<Due, Instant> lastPut = new HashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private long serial;

    /** @param visibility how long a received turn is hidden from others */
    public FakeTurnQueue(InstantSource clock, Duration visibility) {
        this.clock = clock;
        this.visibility = visibility;
    }

    private record Message(Due turn, Instant putAt, Instant visibleAt, String receipt) {}

    @Override
    public synchronized void put(Collection<Due> turns) {
        Instant now = clock.instant();
        for (Due turn : turns) {
            Instant before = lastPut.get(turn);
            if (before == null || !now.isBefore(before.plus(DEDUPLICATION))) {
                lastPut.put(turn, now);
                messages.add(new Message(turn, now, now, ""));
            }
        }
    }

    @Override
    public synchronized List<Received> receive() {
        Instant now = clock.instant();
        messages.removeIf(message -> !now.isBefore(message.putAt().plus(RETENTION)));
        var locked = new HashSet<UserId>();
        messages.stream()
                .filter(message -> now.isBefore(message.visibleAt()))
                .forEach(message -> locked.add(message.turn().user()));
        var batch = new ArrayList<Received>();
        for (int i = 0; i < messages.size() && batch.size() < BATCH; i++) {
            Message message = messages.get(i);
            if (!locked.contains(message.turn().user())) {
                String receipt = "receipt-" + ++serial;
                messages.set(i, new Message(message.turn(), message.putAt(), now.plus(visibility), receipt));
                batch.add(new Received(message.turn(), receipt));
            }
        }
        return batch;
    }

    @Override
    public synchronized void delete(Received received) {
        messages.removeIf(message -> message.receipt().equals(received.receipt()));
    }

    /** What the queue holds, received or not, the oldest first. */
    public synchronized List<Due> turns() {
        return messages.stream().map(Message::turn).toList();
    }

    /** The queue is gone and a new one in its place. */
    public synchronized void loseEverything() {
        messages.clear();
        lastPut.clear();
    }
}
