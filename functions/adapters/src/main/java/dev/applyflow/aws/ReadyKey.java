package dev.applyflow.aws;

import java.time.Instant;
import java.util.Locale;

/** Sorts pending mails by the time at which they are ready, and those of one time as they stand in the list. */
record ReadyKey(Instant readyAt, int row) {
    private static final char SEPARATOR = '#';

    static ReadyKey read(String text) {
        int separator = text.indexOf(SEPARATOR);
        return new ReadyKey(
                SortableInstant.read(text.substring(0, separator)), Integer.parseInt(text.substring(separator + 1)));
    }

    /** Not before any key of a mail that is ready at {@code now}, and before every other. */
    static String lastAt(Instant now) {
        return new ReadyKey(now, Integer.MAX_VALUE).toString();
    }

    @Override
    public String toString() {
        return SortableInstant.write(readyAt) + SEPARATOR + String.format(Locale.ROOT, "%010d", row);
    }
}
