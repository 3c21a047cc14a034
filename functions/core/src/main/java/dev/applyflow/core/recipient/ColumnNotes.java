package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.Findings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What is noted of a list's columns while it is read: which are used, and the first values that differ. */
final class ColumnNotes {
    /** How many rows are asked for samples, so that a column that is always empty costs nothing for ever. */
    private static final int SAMPLED_ROWS = 100;

    private static final int MAX_LENGTH = 60;

    private final List<List<String>> samples = new ArrayList<>();
    private final BitSet used = new BitSet();
    private int rows;

    void note(FileRow row) {
        boolean sampled = rows++ < SAMPLED_ROWS;
        for (int column = 0; column < row.width(); column++) {
            String cell = row.cell(column);
            if (!cell.isEmpty()) {
                used.set(column);
                if (sampled) {
                    sample(column, cell);
                }
            }
        }
    }

    boolean isUsed(int column) {
        return used.get(column);
    }

    /** How many columns there are up to the last that is used. */
    int width() {
        return used.length();
    }

    List<String> samples(int column) {
        return column < samples.size() ? samples.get(column) : List.of();
    }

    private void sample(int column, String cell) {
        while (samples.size() <= column) {
            samples.add(new ArrayList<>(Findings.MAX_SAMPLES));
        }
        var known = samples.get(column);
        if (known.size() < Findings.MAX_SAMPLES) {
            String shown = Shortened.to(MAX_LENGTH, cell);
            if (!known.contains(shown)) {
                known.add(shown);
            }
        }
    }
}
