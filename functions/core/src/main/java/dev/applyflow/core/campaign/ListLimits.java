package dev.applyflow.core.campaign;

/**
 * How large a list may be, which its owner is told before.
 *
 * @param megabytes of its file, in units of 1,048,576 bytes
 * @param rows blank ones and the header aside
 */
public record ListLimits(int megabytes, int rows) {
    /** A file is held in memory whole, so more megabytes than these cannot be. */
    public static final ListLimits DEFAULT = new ListLimits(10, 20_000);

    private static final int MEGABYTE = 1024 * 1024;

    public int bytes() {
        return megabytes * MEGABYTE;
    }
}
