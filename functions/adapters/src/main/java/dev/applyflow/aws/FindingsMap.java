package dev.applyflow.aws;

import dev.applyflow.core.campaign.Findings;
import dev.applyflow.core.campaign.Findings.Column;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What reading a list found, within its import: {@code sheets}, {@code sheet}, {@code header_line}, {@code columns}, {@code warnings}. */
final class FindingsMap {
    private FindingsMap() {}

    static Map<String, AttributeValue> write(Findings findings) {
        return Item.with("sheet", findings.sheet())
                .and("sheets", Texts.write(findings.sheets()))
                .and("header_line", findings.headerLine())
                .and(
                        "columns",
                        AttributeValue.fromL(findings.columns().stream()
                                .map(column -> AttributeValue.fromM(column(column)))
                                .toList()))
                .and("warnings", counts(findings.warnings()))
                .done();
    }

    static Findings read(Item map) {
        return new Findings(
                Texts.read(map.list("sheets")),
                map.textOrNull("sheet"),
                map.integer("header_line"),
                map.list("columns").stream()
                        .map(column -> column(new Item(column.m())))
                        .toList(),
                counts(map.map("warnings")));
    }

    private static Map<String, AttributeValue> column(Column column) {
        var map = Item.with("placeholder", column.placeholder())
                .and("header", column.header())
                .and("samples", Texts.write(column.samples()));
        return column.position() == null
                ? map.done()
                : map.and("position", column.position()).done();
    }

    private static Column column(Item map) {
        return new Column(
                map.text("placeholder"),
                map.text("header"),
                map.has("position") ? map.integer("position") : null,
                Texts.read(map.list("samples")));
    }

    private static Map<String, AttributeValue> counts(Map<String, Integer> counts) {
        var map = new HashMap<String, AttributeValue>();
        counts.forEach((code, rows) -> map.put(code, AttributeValue.fromN(rows.toString())));
        return map;
    }

    private static Map<String, Integer> counts(Item map) {
        var counts = new HashMap<String, Integer>();
        map.attributes().keySet().forEach(code -> counts.put(code, map.integer(code)));
        return counts;
    }
}
