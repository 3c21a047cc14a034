package dev.applyflow.core.recipient;

import dev.applyflow.core.account.EmailAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whom a row is about. Empty strings stand for empty cells.
 *
 * @param further the list's other columns, by placeholder name, in the list's order
 */
public record Recipient(
        EmailAddress email,
        String companyName,
        String recipientName,
        String role,
        String designation,
        Map<String, String> further) {

    public Recipient {
        further = Cells.copyOf(further);
    }

    /** What a template may fill in for this row; a standard name wins over a further column of the same name. */
    public Map<String, String> placeholders() {
        var values = new LinkedHashMap<>(further);
        values.put("company_name", companyName);
        values.put("recipient_name", recipientName);
        values.put("role", role);
        values.put("designation", designation);
        values.put("recipient_email", email.value());
        return values;
    }
}
