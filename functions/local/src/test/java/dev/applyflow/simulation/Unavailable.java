package dev.applyflow.simulation;

/** What a port throws when the store or the queue cannot be reached: unexpected for the core, which must not catch it as an answer. */
final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unavailable(String call) {
        super(call + " could not be reached");
    }
}
