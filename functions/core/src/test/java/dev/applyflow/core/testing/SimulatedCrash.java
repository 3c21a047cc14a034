package dev.applyflow.core.testing;

/** The process is gone: nothing in it may catch this and go on. */
public final class SimulatedCrash extends Error {
    private static final long serialVersionUID = 1L;

    public SimulatedCrash() {
        super("the process died here");
    }
}
