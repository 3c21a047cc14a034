package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.ListLimits;

/**
 * What a list may hold.
 *
 * @param rows blank ones and the header aside
 * @param columns up to the last one that holds anything
 * @param cellLength in characters, of one cell; a longer one rejects its row
 * @param rowLength in characters, of all cells of a row together, so that a row fits a stored item (400 KB); a longer one is rejected
 */
public record ImportLimits(int rows, int columns, int cellLength, int rowLength) {
    public static final ImportLimits DEFAULT = new ImportLimits(ListLimits.DEFAULT.rows(), 100, 2_000, 50_000);
}
