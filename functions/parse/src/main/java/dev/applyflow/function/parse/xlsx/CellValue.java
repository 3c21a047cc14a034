package dev.applyflow.function.parse.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell shows, near enough: numbers without the noise of binary fractions, dates in ISO form. */
final class CellValue {
    private static final Pattern NO_DATE_PART = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final Pattern DATE_PART = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    /** Of a format, in characters; Excel's own are shorter. */
    private static final int LONGEST_FORMAT = 255;

    /** 9999-12-31, the last day that Excel knows. */
    private static final double LAST_DAY = 2_958_465;
    /** Excel keeps 15 digits. */
    private static final double EXACT = 1e15;

    private static final MathContext EXACT_DIGITS = new MathContext(15);

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellValue() {}

    static String text(@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        return switch (cell.getValue()) {
            case BigDecimal number -> number(cell, number.doubleValue());
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            case Object value when cell.getType() == CellType.ERROR -> "";
            case Object value -> unescaped(value.toString());
        };
    }

    private static String number(Cell cell, double number) {
        if (isDate(cell.getDataFormatString()) && number >= 0 && number < LAST_DAY) {
            return date(cell.asDate(), number < 1);
        }
        if (Math.abs(number) < EXACT) {
            return number == Math.rint(number)
                    ? Long.toString((long) number)
                    : BigDecimal.valueOf(number)
                            .round(EXACT_DIGITS)
                            .stripTrailingZeros()
                            .toPlainString();
        }
        return Double.toString(number);
    }

    private static String date(LocalDateTime at, boolean timeOnly) {
        if (timeOnly) {
            return at.toLocalTime().withNano(0).toString();
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : MINUTES.format(at);
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && format.length() <= LONGEST_FORMAT
                && DATE_PART
                        .matcher(NO_DATE_PART.matcher(format).replaceAll(""))
                        .find();
    }

    /** {@code _x000D_} is how a workbook writes characters that XML cannot. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16))
                                .replace("\\", "\\\\")
                                .replace("$", "\\$"))
                : text;
    }
}
