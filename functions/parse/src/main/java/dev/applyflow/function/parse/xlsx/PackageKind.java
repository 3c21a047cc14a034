package dev.applyflow.function.parse.xlsx;

import java.util.List;

/** What a zip is, told by the names of its entries. */
enum PackageKind {
    WORKBOOK(""),
    BINARY_WORKBOOK("This is a binary Excel workbook (.xlsb). Save it as \"Excel workbook (.xlsx)\" and upload that."),
    OPEN_DOCUMENT("This is an OpenDocument spreadsheet (.ods). Save it as \"Excel workbook (.xlsx)\" or CSV and upload"
            + " that."),
    NUMBERS("This is a Numbers spreadsheet. In Numbers choose File, Export To, Excel, and upload that."),
    OTHER_DOCUMENT(
            "This is a text or a presentation. Copy the list into a spreadsheet, save it as an Excel workbook (.xlsx),"
                    + " and upload that."),
    ARCHIVE("This is a zip archive. Unpack it and upload the list that is in it.");

    private final String advice;

    PackageKind(String advice) {
        this.advice = advice;
    }

    /** What to do instead; empty for a workbook. */
    String advice() {
        return advice;
    }

    /** @param names in lower case */
    static PackageKind of(List<String> names) {
        if (names.contains("[content_types].xml")) {
            if (names.contains("xl/workbook.bin")) {
                return BINARY_WORKBOOK;
            }
            boolean other = names.stream().anyMatch(name -> name.startsWith("word/") || name.startsWith("ppt/"));
            return other ? OTHER_DOCUMENT : WORKBOOK;
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            return OPEN_DOCUMENT;
        }
        return names.stream().anyMatch(name -> name.endsWith(".iwa") || name.endsWith("index.zip")) ? NUMBERS : ARCHIVE;
    }
}
