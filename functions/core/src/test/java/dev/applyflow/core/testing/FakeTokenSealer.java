package dev.applyflow.core.testing;

import dev.applyflow.core.account.SealedToken;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.account.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps the tokens and hands out tickets, which tell nothing of what they stand for. */
public final class FakeTokenSealer implements TokenSealer {
    private final Map<SealedToken, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicInteger serial = new AtomicInteger();

    private record Kept(UserId user, String token) {}

    @Override
    public SealedToken seal(UserId user, String token) {
        var ticket = new SealedToken(("sealed-" + serial.incrementAndGet()).getBytes(StandardCharsets.US_ASCII));
        kept.put(ticket, new Kept(user, token));
        return ticket;
    }

    @Override
    public String open(UserId user, SealedToken sealed) {
        Kept found = kept.get(sealed);
        if (found == null || !found.user().equals(user)) {
            throw new UnsealableToken(new IllegalArgumentException("no such ticket for this user"));
        }
        return found.token();
    }
}
