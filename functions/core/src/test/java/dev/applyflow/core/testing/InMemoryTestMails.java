package dev.applyflow.core.testing;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.TestMails;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

public final class InMemoryTestMails implements TestMails {
    private final Map<Day, Integer> counts = new HashMap<>();

    private record Day(UserId user, LocalDate date) {}

    @Override
    public synchronized boolean count(UserId user, LocalDate day, int atMost) {
        int counted = counts.getOrDefault(new Day(user, day), 0);
        if (counted >= atMost) {
            return false;
        }
        counts.put(new Day(user, day), counted + 1);
        return true;
    }
}
