package dev.applyflow.core.sending;

import java.util.List;

/**
 * A reason with what its sentence names, so that it can be told in any language.
 *
 * @param values hold no secrets; at most {@value #LONGEST} characters each
 */
public record Trouble(Reason reason, List<String> values) {
    private static final int LONGEST = 300;

    public Trouble {
        values = values.stream()
                .map(value -> value.length() <= LONGEST ? value : value.substring(0, LONGEST))
                .toList();
    }

    public String sentence() {
        return reason.sentence(values);
    }
}
