package dev.applyflow.aws;

import dev.applyflow.core.recipient.ImportedRows.Filter;
import dev.applyflow.core.recipient.ImportedRows.Verdict;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which rows to read, as a filter of DynamoDB.
 *
 * @param expression empty for all
 */
record RowFilter(String expression, Map<String, AttributeValue> values) {
    private static final String HAS_WARNING = "contains(#warning_codes, :warning)";

    static RowFilter of(Filter filter) {
        var conditions = new ArrayList<String>();
        var values = new Item.Writer();
        if (filter.verdicts().size() < Verdict.values().length) {
            filter.verdicts().forEach(verdict -> values.and(placeholder(verdict), verdict));
            conditions.add(filter.verdicts().stream()
                    .map(RowFilter::placeholder)
                    .collect(Collectors.joining(", ", "#verdict IN (", ")")));
        }
        if (filter.warning() != null) {
            values.and(":warning", filter.warning());
            conditions.add(HAS_WARNING);
        }
        return new RowFilter(String.join(" AND ", conditions), values.done());
    }

    private static String placeholder(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> ":accepted";
            case DUPLICATE -> ":duplicate";
            case REJECTED -> ":rejected";
        };
    }
}
