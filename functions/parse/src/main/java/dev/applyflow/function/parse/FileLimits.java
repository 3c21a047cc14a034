package dev.applyflow.function.parse;

import dev.applyflow.core.campaign.ListLimits;

/**
 * How large the file of a list may be, in units of 1,048,576 bytes. A file is held in memory whole, so neither can be more than usual.
 *
 * @param inflatedMegabytes of all parts of a workbook together
 */
public record FileLimits(int megabytes, int inflatedMegabytes) {
    private static final int MEGABYTE = 1024 * 1024;

    public static final FileLimits DEFAULT = new FileLimits(ListLimits.DEFAULT.megabytes(), 100);

    int bytes() {
        return megabytes * MEGABYTE;
    }

    long inflatedBytes() {
        return (long) inflatedMegabytes * MEGABYTE;
    }
}
