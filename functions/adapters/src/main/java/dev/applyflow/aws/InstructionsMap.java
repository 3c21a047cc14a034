package dev.applyflow.aws;

import dev.applyflow.core.campaign.Field;
import dev.applyflow.core.campaign.Instructions;
import dev.applyflow.core.campaign.Instructions.Layout;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a list is to be read, within its import: {@code sheet}, {@code header_line}, and {@code fields} by column. */
final class InstructionsMap {
    private InstructionsMap() {}

    static Map<String, AttributeValue> write(Instructions instructions) {
        Layout layout = instructions.layout();
        var map = Item.with("sheet", instructions.sheet());
        return layout == null
                ? map.done()
                : map.and("header_line", layout.headerLine())
                        .and("fields", fields(layout.fields()))
                        .done();
    }

    static Instructions read(Item map) {
        return new Instructions(map.textOrNull("sheet"), layout(map));
    }

    private static @Nullable Layout layout(Item map) {
        if (!map.has("fields")) {
            return null;
        }
        var fields = new HashMap<Integer, Field>();
        map.map("fields")
                .attributes()
                .forEach((column, field) -> fields.put(Integer.valueOf(column), Field.valueOf(field.s())));
        return new Layout(map.integer("header_line"), fields);
    }

    private static Map<String, AttributeValue> fields(Map<Integer, Field> fields) {
        var map = new HashMap<String, AttributeValue>();
        fields.forEach((column, field) -> map.put(column.toString(), AttributeValue.fromS(field.name())));
        return map;
    }
}
