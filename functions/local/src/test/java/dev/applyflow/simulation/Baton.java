package dev.applyflow.simulation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Lets actors run one at a time, each on a thread of its own, and changes from one to another only where an actor passes the baton
 * on: the same seed gives the same story.
 */
final class Baton {
    private final Random dice;
    private final InstantSource clock;
    private final List<Actor> waiting = new ArrayList<>();
    private final Semaphore withTheWorld = new Semaphore(0);
    private @Nullable Actor running;
    private @Nullable Throwable failure;

    Baton(Random dice, InstantSource clock) {
        this.dice = dice;
        this.clock = clock;
    }

    private static final class Actor {
        final String name;
        final Semaphore turn = new Semaphore(0);
        Instant frozenUntil = Instant.MIN;

        Actor(String name) {
            this.name = name;
        }
    }

    /** Adds an actor; it begins when it is first chosen. */
    void spawn(String name, Runnable body) {
        var actor = new Actor(name);
        waiting.add(actor);
        Thread.ofVirtual().start(() -> {
            actor.turn.acquireUninterruptibly();
            try {
                body.run();
            } catch (Throwable unexpected) { // an actor's failure is the story's failure
                failure = unexpected;
            } finally {
                withTheWorld.release();
            }
        });
    }

    /** The name of the running actor. */
    String actor() {
        return running == null ? "world" : running.name;
    }

    /** Called by the running actor: others may go first. */
    void pass() {
        freezeUntil(Instant.MIN);
    }

    /** Called by the running actor: it stands still, as a process that is not scheduled does, and then goes on as if nothing was. */
    void freezeUntil(Instant thaw) {
        Actor me = running;
        if (me != null) {
            me.frozenUntil = thaw;
            waiting.add(me);
            withTheWorld.release();
            me.turn.acquireUninterruptibly();
        }
    }

    /** Lets one actor run to its next pass, or to its end; false if all that there are stand still. */
    boolean step() {
        Instant now = clock.instant();
        List<Actor> able = waiting.stream()
                .filter(actor -> !actor.frozenUntil.isAfter(now))
                .toList();
        if (able.isEmpty()) {
            return false;
        }
        running = able.get(dice.nextInt(able.size()));
        waiting.remove(running);
        running.turn.release();
        withTheWorld.acquireUninterruptibly();
        running = null;
        if (failure != null) {
            throw new AssertionError("an actor broke off: " + failure, failure);
        }
        return true;
    }

    int actors() {
        return waiting.size();
    }
}
