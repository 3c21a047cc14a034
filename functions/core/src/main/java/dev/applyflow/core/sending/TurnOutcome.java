package dev.applyflow.core.sending;

import java.time.Instant;

/** What a turn came to; what its log line says. */
public sealed interface TurnOutcome {
    /** An attempt ended in this settlement; {@code next} says when the mailbox is due again, and why not earlier. */
    record Settled(MailKey mail, Settlement settlement, Outbox.Next next) implements TurnOutcome {}

    /** The send began and its outcome is not known yet: the mail is looked up once its claim has expired. */
    record Unknown(MailKey mail) implements TurnOutcome {}

    record Waits(Instant until, WaitReason reason) implements TurnOutcome {}

    /** Nothing to do until something wakes the mailbox. */
    record Parked() implements TurnOutcome {}

    /** The turn was doubled, late, or about an account that is gone. */
    record NotDue() implements TurnOutcome {}

    /** Somebody else was faster with all that this turn tried. */
    record LostRace() implements TurnOutcome {}
}
