package dev.applyflow.core.sending;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * One invocation of the sender: releases the due mailboxes into the queue, then takes turns from it until it is empty or the time is
 * up. Turns run side by side on virtual threads and have all ended when it returns, since a Lambda freezes what is left running.
 */
public final class Sender {
    /** What a turn may take at most: the calls it makes have deadlines which add up to less. */
    public static final Duration TURN = Duration.ofSeconds(120);

    private static final int RELEASE_AT_ONCE = 500;
    private static final int SIDE_BY_SIDE = 64;
    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);
    private static final int LONGEST_BACK_OFF_DOUBLINGS = 6;

    private final RateLimitStore rateLimits;
    private final TurnQueue queue;
    private final Turn turn;
    private final Clocks clocks;
    private final Consumer<TurnReport> reports;

    public Sender(RateLimitStore rateLimits, TurnQueue queue, Turn turn, Clocks clocks, Consumer<TurnReport> reports) {
        this.rateLimits = rateLimits;
        this.queue = queue;
        this.turn = turn;
        this.clocks = clocks;
        this.reports = reports;
    }

    /**
     * Releases who is due and takes turns until there are none. With nobody due the queue is left alone, which is what makes an idle tick
     * cheap: a turn that somebody left there is of a mailbox that is due, and so finds this tick or the next.
     *
     * @param deadline in real time: when everything must have ended
     * @return who was due, the longest due first
     */
    public List<RateLimitStore.Due> run(Instant deadline) {
        List<RateLimitStore.Due> due = release();
        if (!due.isEmpty()) {
            drain(deadline);
        }
        return due;
    }

    /** Puts a turn into the queue for each mailbox that is due, and returns them, the longest due first. */
    public List<RateLimitStore.Due> release() {
        List<RateLimitStore.Due> due = rateLimits.due(clocks.sendingNow(), RELEASE_AT_ONCE);
        if (!due.isEmpty()) {
            queue.put(due);
        }
        return due;
    }

    private void drain(Instant deadline) {
        var sideBySide = new Semaphore(SIDE_BY_SIDE);
        try (ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor()) {
            while (clocks.realNow().plus(TURN).isBefore(deadline)) {
                List<TurnQueue.Received> received = queue.receive();
                if (received.isEmpty()) {
                    return;
                }
                for (TurnQueue.Received one : received) {
                    sideBySide.acquireUninterruptibly();
                    turns.execute(() -> {
                        try {
                            take(one);
                        } finally {
                            sideBySide.release();
                        }
                    });
                }
            }
        }
    }

    /** Runs one turn, reports it, and deletes its message whatever came of it: a due mailbox is found again by the tick. */
    public void take(TurnQueue.Received received) {
        UserId user = received.turn().user();
        Instant began = clocks.realNow();
        var refused = new ArrayList<MailKey>();
        try {
            TurnOutcome outcome = turn.run(user, refused::add);
            reports.accept(new TurnReport(user, outcome, refused, null, Duration.between(began, clocks.realNow())));
        } catch (RuntimeException unexpected) {
            reports.accept(new TurnReport(user, null, refused, unexpected, Duration.between(began, clocks.realNow())));
            backOff(user);
        }
        queue.delete(received);
    }

    /** A mailbox that keeps failing waits longer each time, so that it cannot hold up others, and is shown as stalled. */
    private void backOff(UserId user) {
        rateLimits.find(user).ifPresent(read -> {
            int doublings = Math.min(read.turnFailures(), LONGEST_BACK_OFF_DOUBLINGS);
            rateLimits.backOff(read, clocks.sendingNow().plus(FIRST_BACK_OFF.multipliedBy(1L << doublings)));
        });
    }
}
