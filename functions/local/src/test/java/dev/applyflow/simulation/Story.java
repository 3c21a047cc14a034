package dev.applyflow.simulation;

import dev.applyflow.core.sending.Claim;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened, for the reader of a failing seed: the last of it, one line an event. Put into words only when somebody reads it. */
final class Story {
    private static final int KEPT = 150;

    private final InstantSource clock;
    private final Deque<Event> events = new ArrayDeque<>();
    private int count;

    Story(InstantSource clock) {
        this.clock = clock;
    }

    private record Event(
            int number,
            Instant at,
            String actor,
            String what,
            Object[] arguments,
            @Nullable Object answer) {
        @Override
        public String toString() {
            return "%5d  %s  %-12s %s%s%s"
                    .formatted(number, at, actor, what, claims(), answer == null ? "" : " -> " + answer);
        }

        private String claims() {
            var text = new StringBuilder();
            for (Object argument : arguments) {
                if (argument instanceof Claim(var id, var mail, var _, var _)) {
                    text.append(" row ").append(mail.row()).append(" claim ").append(id.toString(), 0, 13);
                }
            }
            return text.toString();
        }
    }

    void tell(String actor, String event) {
        tell(actor, event, new Object[0], null);
    }

    void tell(String actor, String call, Object[] arguments, @Nullable Object answer) {
        count++;
        events.add(new Event(count, clock.instant(), actor, call, arguments, answer));
        if (events.size() > KEPT) {
            events.removeFirst();
        }
    }

    int events() {
        return count;
    }

    @Override
    public String toString() {
        return events.stream().map(Event::toString).collect(Collectors.joining("\n"));
    }
}
