package dev.applyflow.core.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The faults that the next calls of one kind will meet, one each, in the order in which they were scripted.
 *
 * @param <A> what the call answers
 */
public final class Faults<A> {
    private final Deque<Function<Supplier<A>, A>> script = new ArrayDeque<>();
    private @Nullable A always;

    /** The call does nothing and answers this. */
    public Faults<A> instead(A answer) {
        return then(call -> answer);
    }

    /** The call takes effect, yet answers this: the real answer is lost. */
    public Faults<A> afterwards(A answer) {
        return then(call -> {
            var _ = call.get();
            return answer;
        });
    }

    /** The call takes effect, and something else happens before its caller goes on. */
    public Faults<A> meanwhile(Runnable event) {
        return then(call -> {
            A answer = call.get();
            event.run();
            return answer;
        });
    }

    /** No fault, for scripting the call after this one. */
    public Faults<A> succeed() {
        return then(Supplier::get);
    }

    /** The process dies before the call takes effect. */
    public Faults<A> crashBefore() {
        return then(call -> {
            throw new SimulatedCrash();
        });
    }

    /** The process dies after the call took effect. */
    public Faults<A> crashAfter() {
        return then(call -> {
            var _ = call.get();
            throw new SimulatedCrash();
        });
    }

    /** From now on every call does nothing and answers this. */
    public synchronized void alwaysInstead(A answer) {
        always = answer;
    }

    private synchronized Faults<A> then(Function<Supplier<A>, A> fault) {
        script.add(fault);
        return this;
    }

    synchronized A around(Supplier<A> call) {
        if (always != null) {
            return always;
        }
        var fault = script.poll();
        return fault == null ? call.get() : fault.apply(call);
    }
}
