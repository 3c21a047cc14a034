package dev.applyflow.core.testing;

import dev.applyflow.core.account.Attempted;
import dev.applyflow.core.account.LoginAttempts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class InMemoryLoginAttempts implements LoginAttempts {
    private final Map<Attempted, Window> windows = new HashMap<>();

    private record Window(int attempts, Instant end) {}

    @Override
    public synchronized Optional<Duration> count(Attempted by, Allowance allowance, Instant now) {
        var window = windows.get(by);
        if (window == null || !now.isBefore(window.end())) {
            window = new Window(0, now.plus(allowance.window()));
        }
        if (window.attempts() >= allowance.attempts()) {
            return Optional.of(Duration.between(now, window.end()));
        }
        windows.put(by, new Window(window.attempts() + 1, window.end()));
        return Optional.empty();
    }

    @Override
    public synchronized void forget(Attempted by) {
        windows.remove(by);
    }
}
