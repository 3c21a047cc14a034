package dev.applyflow.function.parse.xlsx;

import dev.applyflow.core.recipient.ListFlaw;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook's parts for what fastexcel would not survive:
 *
 * <ul>
 *   <li>a shared string that does not exist makes it add empty ones up to that number, until the memory is full;
 *   <li>a cell far to the right makes it fill its row up to there;
 *   <li>each cell is compared with every array formula, and each shared formula is copied for every cell that shares it;
 *   <li>a number of a million digits is calculated with;
 *   <li>names, nesting, cells, rows and shared strings of any size are kept in memory.
 * </ul>
 */
final class ContentCheck {
    private static final int MAX_COLUMN = 16_384;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_NAMES = 5_000;
    private static final int MAX_STRINGS = 1_000_000;
    private static final int MAX_STRING_CHARS = 32 * 1024 * 1024;
    private static final int MAX_NUMBER_CHARS = 1_000;
    private static final int MAX_ROW_CHARS = 4 * 1024 * 1024;
    /** In steps as small as filling one slot of a row or copying one character of a formula: about a second's work. */
    private static final long MAX_EFFORT = 200_000_000;

    private final Set<String> names = new HashSet<>();
    private long strings;
    private long stringChars;
    private long lastString = -1;
    private long effort;
    private long arrays;
    private long longestFormula;

    private int depth;
    private @Nullable String reference;
    private @Nullable String type;
    private int column;
    private int widest;
    private long rowChars;
    private long formulaChars;
    private boolean inStrings;
    private boolean inFormula;
    private boolean isStringCell;
    private boolean isNumberCell;
    private boolean inNumber;
    private int numberChars;
    private boolean inIndex;
    private int indexDigits;
    private int index;

    void check(XMLStreamReader xml) throws XMLStreamException, Refusal {
        depth = 0;
        inStrings = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
                case XMLStreamConstants.DTD -> throw Refusal.broken();
                default -> {}
            }
            if (effort > MAX_EFFORT) {
                throw Refusal.of(ListFlaw.CELLS);
            }
        }
    }

    /** Call it when all parts have been looked through. */
    void finish() throws Refusal {
        if (lastString >= strings) {
            throw Refusal.broken();
        }
    }

    private void start(XMLStreamReader xml) throws Refusal {
        if (++depth > MAX_DEPTH) {
            throw Refusal.broken();
        }
        readAttributes(xml);
        switch (xml.getLocalName()) {
            case "row" -> startRow();
            case "c" -> startCell();
            case "v" -> startValue();
            case "f" -> startFormula();
            case "t" -> {}
            case "sst" -> inStrings = true;
            case "si" -> strings++;
            case String other -> learn(other);
        }
        if (strings > MAX_STRINGS) {
            throw Refusal.of(ListFlaw.TEXTS, MAX_STRINGS);
        }
    }

    private void startRow() {
        column = 0;
        widest = 0;
        rowChars = 0;
    }

    /** Each in its turn, and not by name, which would look through them once more for each. */
    private void readAttributes(XMLStreamReader xml) throws Refusal {
        reference = null;
        type = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            boolean own = xml.getAttributePrefix(i).isEmpty();
            switch (name) {
                case "r" -> reference = own ? xml.getAttributeValue(i) : reference;
                case "t" -> type = own ? xml.getAttributeValue(i) : type;
                default -> learn(name);
            }
        }
    }

    private void startCell() throws Refusal {
        column = reference == null ? column + 1 : CellReference.column(reference);
        if (column < 1 || column > MAX_COLUMN) {
            throw Refusal.broken();
        }
        effort += 1 + arrays + Math.max(0, column - widest);
        widest = Math.max(widest, column);
        isStringCell = "s".equals(type);
        isNumberCell = type == null || type.equals("n");
    }

    private void startValue() {
        inIndex = isStringCell;
        inNumber = isNumberCell;
        numberChars = 0;
        indexDigits = 0;
        index = 0;
    }

    private void startFormula() {
        inFormula = true;
        formulaChars = 0;
        if ("array".equals(type)) {
            arrays++;
        } else if ("shared".equals(type)) {
            effort += longestFormula;
        }
    }

    private void end(String name) throws Refusal {
        depth--;
        switch (name) {
            case "f" -> {
                inFormula = false;
                longestFormula = Math.max(longestFormula, formulaChars);
            }
            case "v" -> {
                if (inIndex && indexDigits == 0) {
                    throw Refusal.broken();
                }
                lastString = inIndex ? Math.max(lastString, index) : lastString;
                inIndex = false;
                inNumber = false;
            }
            default -> {}
        }
    }

    private void text(XMLStreamReader xml) throws Refusal {
        int length = xml.getTextLength();
        rowChars += length;
        formulaChars += inFormula ? length : 0;
        stringChars += inStrings ? length : 0;
        numberChars += inNumber ? length : 0;
        if (numberChars > MAX_NUMBER_CHARS) {
            throw Refusal.broken();
        }
        if (!inStrings && rowChars > MAX_ROW_CHARS) {
            throw Refusal.of(ListFlaw.ROW);
        }
        if (stringChars > MAX_STRING_CHARS) {
            throw Refusal.of(ListFlaw.TEXT);
        }
        if (inIndex) {
            readIndex(xml.getTextCharacters(), xml.getTextStart(), length);
        }
    }

    /** It may come in pieces. */
    private void readIndex(char[] digits, int start, int length) throws Refusal {
        indexDigits += length;
        if (indexDigits > CellReference.MAX_DIGITS) {
            throw Refusal.broken();
        }
        for (int i = start; i < start + length; i++) {
            index = index * 10 + CellReference.digit(digits[i]);
        }
    }

    /** The parser keeps every name for good. */
    private void learn(String name) throws Refusal {
        names.add(name);
        if (names.size() > MAX_NAMES) {
            throw Refusal.broken();
        }
    }
}
