package dev.applyflow.function.campaigns;

import dev.applyflow.core.campaign.Field;
import dev.applyflow.core.campaign.Instructions;
import dev.applyflow.core.campaign.Instructions.Layout;
import dev.applyflow.core.recipient.ImportLimits;
import dev.applyflow.function.campaigns.json.Requests;
import dev.applyflow.web.Checked.Valid;
import dev.applyflow.web.Fields;
import dev.applyflow.web.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a wish to have a list read again into instructions. */
final class LayoutFields {
    private static final int LONGEST_SHEET_NAME = 255;

    private LayoutFields() {}

    static Instructions read(Requests.ListReading body) {
        var fields = new Fields();
        var sheet = fields.optional("sheet", body.sheet(), Rules.text(0, LONGEST_SHEET_NAME));
        fields.check();
        return new Instructions(sheet.get().orElse(null), layout(body.layout()));
    }

    private static @Nullable Layout layout(Requests.@Nullable ListLayout body) {
        if (body == null) {
            return null;
        }
        var fields = new Fields();
        var headerLine = fields.required("layout.headerLine", body.headerLine(), Rules.number(0, Integer.MAX_VALUE));
        var columns = columns(body.columns() == null ? List.of() : body.columns(), fields);
        fields.check();
        return new Layout(headerLine.get(), columns);
    }

    private static Map<Integer, Field> columns(List<Requests.@Nullable ColumnMeaning> body, Fields fields) {
        var columns = new HashMap<Integer, Field>();
        for (int i = 0; i < body.size(); i++) {
            String at = "layout.columns[" + i + "]";
            var column = fields.required(at, body.get(i), Valid::new);
            fields.check();
            var one = column.get();
            var position =
                    fields.required(at + ".position", one.position(), Rules.number(1, ImportLimits.DEFAULT.columns()));
            var meaning = fields.required(at + ".meaning", one.meaning(), Rules.oneOf(Field.class));
            fields.check();
            if (columns.containsValue(meaning.get())) {
                fields.reject(at + ".meaning", "repeated", "Only one column can mean this.");
            }
            if (columns.put(position.get() - 1, meaning.get()) != null) {
                fields.reject(at + ".position", "repeated", "A column means one thing.");
            }
        }
        if (!columns.containsValue(Field.EMAIL)) {
            fields.reject("layout.columns", "no-address-column", "Say which column holds the e-mail addresses.");
        }
        return columns;
    }
}
