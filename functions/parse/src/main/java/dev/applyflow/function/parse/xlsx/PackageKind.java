package dev.applyflow.function.parse.xlsx;

import dev.applyflow.core.recipient.ListFlaw;
import java.util.List;
import java.util.Optional;

/** What a zip is, told by the names of its entries. */
final class PackageKind {
    private PackageKind() {}

    /**
     * What it is instead of a workbook; empty for a workbook.
     *
     * @param names in lower case
     */
    static Optional<ListFlaw> flawOf(List<String> names) {
        if (names.contains("[content_types].xml")) {
            if (names.contains("xl/workbook.bin")) {
                return Optional.of(ListFlaw.BINARY_WORKBOOK);
            }
            boolean other = names.stream().anyMatch(name -> name.startsWith("word/") || name.startsWith("ppt/"));
            return other ? Optional.of(ListFlaw.OTHER_DOCUMENT) : Optional.empty();
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            return Optional.of(ListFlaw.OPEN_DOCUMENT);
        }
        boolean numbers = names.stream().anyMatch(name -> name.endsWith(".iwa") || name.endsWith("index.zip"));
        return Optional.of(numbers ? ListFlaw.NUMBERS : ListFlaw.ARCHIVE);
    }
}
