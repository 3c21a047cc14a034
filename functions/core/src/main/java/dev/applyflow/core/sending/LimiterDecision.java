package dev.applyflow.core.sending;

import java.time.Instant;

/** May this account send one mail now? */
public sealed interface LimiterDecision {
    /** @param after the usage to be stored together with whatever uses the slot */
    record Granted(Slot slot, Usage after) implements LimiterDecision {}

    /**
     * @param until the first instant at which a slot can be granted, as far as is known now
     * @param reason what binds longest
     */
    record WaitUntil(Instant until, WaitReason reason) implements LimiterDecision {}
}
