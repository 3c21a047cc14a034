package dev.applyflow.function.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ListFlaw;
import dev.applyflow.core.recipient.ListProblems;
import dev.applyflow.core.recipient.Warning;
import dev.applyflow.core.sending.MailError;
import dev.applyflow.core.sending.Reason;
import dev.applyflow.web.OpenApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever tells codes in words, in whatever language, goes by what the description lists. */
class CodesTest {
    private final JsonNode schemas = read().at("/components/schemas");

    @Test
    void the_description_lists_every_reason_to_reject_a_row() {
        var codes = names(ImportedRow.Code.values());
        codes.add("DUPLICATE_ADDRESS");
        assertThat(listed("/RowReasonCode/enum")).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void the_description_lists_every_warning() {
        assertThat(listed("/WarningCode/enum")).containsExactlyInAnyOrderElementsOf(names(Warning.Code.values()));
    }

    @Test
    void the_description_lists_every_reason_why_a_mail_did_not_leave() {
        assertThat(listed("/MailErrorCode/enum")).containsExactlyInAnyOrderElementsOf(names(MailError.Code.values()));
    }

    @Test
    void the_description_lists_what_exactly_kept_a_mail_from_leaving() {
        assertThat(listed("/MailErrorReason/enum")).containsExactlyInAnyOrderElementsOf(names(Reason.values()));
    }

    @Test
    void the_description_lists_why_a_list_is_refused() {
        assertThat(listed("/ListProblem/properties/code/enum"))
                .contains(
                        ListFlaw.PDF.problem().code(),
                        ListProblems.fileTooLarge(1).code(),
                        ListProblems.tooManyRows(1).code(),
                        ListProblems.empty().code(),
                        ListFlaw.SHEET_WITHOUT_ADDRESSES.problem("").code(),
                        ListProblems.noSuchSheet("").code(),
                        ListProblems.noSuchHeaderLine(1, 1).code(),
                        ListFlaw.GONE.problem().code(),
                        "upload-expired");
    }

    @Test
    void the_description_lists_what_exactly_makes_a_file_unfit() {
        assertThat(listed("/ListFlaw/enum"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ListFlaw.values()).map(ListFlaw::reason).toList());
    }

    private List<String> listed(String path) {
        var codes = new ArrayList<String>();
        schemas.at(path).forEach(code -> codes.add(code.asText()));
        return codes;
    }

    private static List<String> names(Enum<?>[] codes) {
        return new ArrayList<>(Arrays.stream(codes).map(Enum::name).toList());
    }

    private static JsonNode read() {
        try (var file = OpenApi.class.getResourceAsStream("openapi.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
