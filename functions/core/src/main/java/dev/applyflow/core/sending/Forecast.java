package dev.applyflow.core.sending;

import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Foretells the end of a backlog by letting the limiter itself run ahead, with gaps of their mean length. */
public final class Forecast {
    /** Beyond this a date says nothing a person could use. */
    static final int LONGEST = 20_000;

    private Forecast() {}

    /** When the last of {@code mails} will have got its slot; null if there is none, or too many to tell. */
    public static @Nullable Instant end(RateLimits pace, int mails, Instant from) {
        if (mails < 1 || mails > LONGEST) {
            return null;
        }
        Gap mean = new Gap(pace.limits().gap().mean(), pace.limits().gap().mean());
        Limits limits = new Limits(
                pace.limits().hourly(),
                pace.limits().daily(),
                mean,
                pace.limits().zone(),
                pace.limits().window());
        Usage usage = pace.usage();
        Instant at = from;
        for (int mail = 0; mail < mails; mail++) {
            at = Limiter.earliest(limits, usage, at).at();
            // The gap has one length only: the generator is asked, but has no choice.
            usage = ((LimiterDecision.Granted) Limiter.decide(limits, usage, at, RandomGenerator.getDefault())).after();
        }
        return at;
    }
}
