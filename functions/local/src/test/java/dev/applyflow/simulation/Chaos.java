package dev.applyflow.simulation;

import dev.applyflow.core.sending.MailTransport;
import dev.applyflow.core.sending.TransportFailure;
import java.time.Duration;
import java.util.Random;

/** How unkind the world is, decided by the seed: each kind of fault has its own likelihood, and some stories have none of a kind. */
final class Chaos {
    private final Random dice;
    private final Accidents accidents;
    private final double failing;
    private final double conflicting;
    private final double dying;
    private final double freezing;
    private final double lagging;
    private final double mailFaults;
    private final double losing;
    private final double doubling;
    private final double delaying;
    private boolean calm;

    Chaos(Random dice, Accidents accidents) {
        this.dice = dice;
        this.accidents = accidents;
        this.failing = some(0.05);
        this.conflicting = some(0.1);
        this.dying = some(0.03);
        this.freezing = some(0.02);
        this.lagging = some(0.3);
        this.mailFaults = some(0.3);
        this.losing = some(0.1);
        this.doubling = some(0.3);
        this.delaying = some(0.2);
    }

    private double some(double most) {
        return dice.nextInt(3) == 0 ? 0 : dice.nextDouble() * most;
    }

    /** From now on nothing goes wrong any more. */
    void calmDown() {
        calm = true;
    }

    boolean fails() {
        return happens(failing);
    }

    /** Another transaction on the same item: nothing is written, and the store's client tries again by itself. */
    boolean conflicts() {
        return happens(conflicting);
    }

    boolean loses() {
        return happens(losing);
    }

    boolean doubles() {
        return happens(doubling);
    }

    boolean delays() {
        return happens(delaying);
    }

    boolean userActs() {
        return accidents.next();
    }

    boolean dies() {
        return happens(dying);
    }

    boolean freezes() {
        return happens(freezing);
    }

    boolean lags() {
        return happens(lagging);
    }

    boolean mailFails() {
        return happens(mailFaults);
    }

    /** From a hiccup to longer than any lease and any look-up. */
    Duration freeze() {
        return Duration.ofSeconds(1L << dice.nextInt(12));
    }

    boolean before() {
        return dice.nextBoolean();
    }

    TransportFailure mailFailure() {
        return switch (dice.nextInt(8)) {
            case 0 -> new TransportFailure.ReconnectNeeded("the permission was withdrawn");
            case 1 -> new TransportFailure.MailboxLimit(dice.nextBoolean() ? null : Duration.ofMinutes(20), "limit");
            case 2 -> new TransportFailure.MailRefused("no such recipient");
            case 3 -> new TransportFailure.TryLater(Duration.ofMinutes(7), "slow down");
            default -> new TransportFailure.TryLater(null, "not now");
        };
    }

    MailTransport.OutcomeUnknown lostAnswer() {
        return new MailTransport.OutcomeUnknown("the answer was lost");
    }

    private boolean happens(double likelihood) {
        return !calm && likelihood > 0 && dice.nextDouble() < likelihood && accidents.next();
    }
}
