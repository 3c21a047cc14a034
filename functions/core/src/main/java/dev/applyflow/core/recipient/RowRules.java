package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.Field;
import dev.applyflow.core.recipient.ImportedRow.Code;
import dev.applyflow.core.recipient.ImportedRow.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the rows of one list, from top to bottom. Remembers nothing of them but the addresses it has accepted. */
final class RowRules {
    private static final int MAX_SHOWN = 100;

    private final ColumnMap map;
    private final ImportLimits limits;
    private final int columns;
    private final RowWarnings warnings;
    private final FirstLines firstLines = new FirstLines();

    /** @param columns a row with more cells than these has slipped: a delimiter stands within a cell */
    RowRules(ColumnMap map, ImportLimits limits, int columns, RowWarnings warnings) {
        this.map = map;
        this.limits = limits;
        this.columns = columns;
        this.warnings = warnings;
    }

    ImportedRow judge(FileRow row) {
        var reasons = new ArrayList<Reason>();
        var address = address(map.cell(row, Field.EMAIL), reasons);
        if (isTooLong(row)) {
            checkLengths(map.cells(row), reasons);
        }
        if (row.width() > columns) {
            int last = row.width() - 1;
            reasons.add(new Reason(Code.TOO_MANY_CELLS, map.name(last), shown(row.cell(last))));
        }
        if (address.isEmpty() || !reasons.isEmpty()) {
            return new ImportedRow.Rejected(row.line(), reasons, shortened(map.cells(row)));
        }
        var recipient = map.recipient(address.get().address(), row);
        int firstLine = firstLines.of(recipient.email().normalized(), row.line());
        return firstLine == row.line()
                ? new ImportedRow.Accepted(row.line(), recipient, warnings.about(row, address.get(), recipient), false)
                : new ImportedRow.Duplicate(row.line(), firstLine, recipient);
    }

    private static Optional<AddressCell.Found> address(String cell, List<Reason> reasons) {
        String column = Field.EMAIL.placeholder();
        return switch (AddressReader.read(cell)) {
            case AddressCell.Found found ->
                readable(found).or(() -> {
                    reasons.add(new Reason(Code.ADDRESS_TAKES_NO_MAIL, column, shown(cell)));
                    return Optional.empty();
                });
            case AddressCell.Missing _ -> {
                reasons.add(new Reason(Code.ADDRESS_MISSING, column, ""));
                yield Optional.empty();
            }
            case AddressCell.Invalid _ -> {
                reasons.add(new Reason(Code.ADDRESS_INVALID, column, shown(cell)));
                yield Optional.empty();
            }
        };
    }

    /** The first address at which somebody reads, with the others. */
    private static Optional<AddressCell.Found> readable(AddressCell.Found found) {
        if (!RoleAccounts.takesNoMail(found.address())) {
            return Optional.of(found);
        }
        var all = new ArrayList<>(found.others());
        all.addFirst(found.address());
        var first = all.stream()
                .filter(address -> !RoleAccounts.takesNoMail(address))
                .findFirst();
        return first.map(address -> {
            all.remove(address);
            return new AddressCell.Found(address, all);
        });
    }

    private boolean isTooLong(FileRow row) {
        int length = 0;
        for (String cell : row.cells()) {
            length += cell.length();
            if (cell.length() > limits.cellLength() || length > limits.rowLength()) {
                return true;
            }
        }
        return false;
    }

    private void checkLengths(Map<String, String> cells, List<Reason> reasons) {
        int length = 0;
        for (var cell : cells.entrySet()) {
            length += cell.getValue().length();
            if (cell.getValue().length() > limits.cellLength() || length > limits.rowLength()) {
                reasons.add(new Reason(Code.CELL_TOO_LONG, cell.getKey(), shown(cell.getValue())));
                return;
            }
        }
    }

    /** As much of the cells as the limits allow to keep. */
    private Map<String, String> shortened(Map<String, String> cells) {
        var kept = new LinkedHashMap<String, String>();
        int room = limits.rowLength();
        for (var cell : cells.entrySet()) {
            String value = Shortened.cut(Math.min(limits.cellLength(), room), cell.getValue());
            room -= value.length();
            kept.put(cell.getKey(), value);
        }
        return kept;
    }

    private static String shown(String value) {
        return Shortened.to(MAX_SHOWN, value);
    }
}
