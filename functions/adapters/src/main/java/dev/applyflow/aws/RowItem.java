package dev.applyflow.aws;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRow.Accepted;
import dev.applyflow.core.recipient.ImportedRow.Duplicate;
import dev.applyflow.core.recipient.ImportedRow.Reason;
import dev.applyflow.core.recipient.ImportedRow.Rejected;
import dev.applyflow.core.recipient.ImportedRows.Verdict;
import dev.applyflow.core.recipient.Recipient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A row as an item: {@code list}, {@code row}, {@code verdict}, and what that verdict has to say; what is empty or false is left out. */
final class RowItem {
    private RowItem() {}

    static Map<String, AttributeValue> write(RowKeys keys, ImportedRow row) {
        var item = Item.with("list", keys.list()).and("row", row.line());
        return switch (row) {
            case Accepted accepted ->
                recipient(item.and("verdict", Verdict.ACCEPTED), accepted.recipient())
                        .and("warnings", WarningMaps.write(accepted.warnings()))
                        .and("warning_codes", WarningMaps.codes(accepted.warnings()))
                        .and("contact_again", AttributeValue.fromBool(accepted.contactAgain()))
                        .doneSparsely();
            case Duplicate duplicate ->
                recipient(item.and("verdict", Verdict.DUPLICATE), duplicate.recipient())
                        .and("first_line", duplicate.firstLine())
                        .doneSparsely();
            case Rejected rejected ->
                item.and("verdict", Verdict.REJECTED)
                        .and("reasons", reasons(rejected.reasons()))
                        .and("cells", pairs(rejected.cells()))
                        .doneSparsely();
        };
    }

    static ImportedRow read(Item item) {
        int line = item.integer("row");
        return switch (Verdict.valueOf(item.text("verdict"))) {
            case ACCEPTED ->
                new Accepted(
                        line,
                        recipient(item),
                        WarningMaps.read(item.listOrEmpty("warnings")),
                        item.truthOrFalse("contact_again"));
            case DUPLICATE -> new Duplicate(line, item.integer("first_line"), recipient(item));
            case REJECTED -> new Rejected(line, reasons(item), map(item.listOrEmpty("cells")));
        };
    }

    private static Item.Writer recipient(Item.Writer item, Recipient recipient) {
        return item.and("recipient_email", recipient.email().value())
                .and("company_name", recipient.companyName())
                .and("recipient_name", recipient.recipientName())
                .and("role", recipient.role())
                .and("designation", recipient.designation())
                .and("further", pairs(recipient.further()));
    }

    private static Recipient recipient(Item item) {
        return new Recipient(
                EmailAddress.of(item.text("recipient_email")),
                item.textOrEmpty("company_name"),
                item.textOrEmpty("recipient_name"),
                item.textOrEmpty("role"),
                item.textOrEmpty("designation"),
                map(item.listOrEmpty("further")));
    }

    private static AttributeValue reasons(List<Reason> reasons) {
        return AttributeValue.fromL(reasons.stream()
                .map(reason ->
                        AttributeValue.fromM(Item.with("code", reason.code().name())
                                .and("column", reason.column())
                                .and("value", reason.value())
                                .done()))
                .toList());
    }

    private static List<Reason> reasons(Item item) {
        return item.listOrEmpty("reasons").stream()
                .map(value -> new Item(value.m()))
                .map(reason -> new Reason(
                        ImportedRow.Code.valueOf(reason.text("code")), reason.text("column"), reason.text("value")))
                .toList();
    }

    static AttributeValue pairs(Map<String, String> map) {
        return Pairs.write(map.entrySet(), Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Map<String, String> map(List<AttributeValue> pairs) {
        var map = new LinkedHashMap<String, String>();
        Pairs.read(pairs, Map::entry).forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }
}
