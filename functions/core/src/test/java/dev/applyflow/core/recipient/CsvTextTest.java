package dev.applyflow.core.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 1234", "-2", "@SUM(A1)"})
    void what_a_spreadsheet_would_calculate_is_a_text_to_it(String cell) {
        assertThat(CsvText.line(List.of("a", cell))).isEqualTo("a,'" + cell + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 1234", "-2", "@SUM(A1)"})
    void uploaded_again_it_is_what_it_was(String cell) {
        assertThat(CellText.clean("'" + cell)).isEqualTo(cell);
    }

    @Test
    void what_would_part_cells_or_lines_stands_in_quotation_marks() {
        assertThat(CsvText.line(List.of("a=1", "b,c", "d;e", "f \"g\"", "h\ni", "")))
                .isEqualTo("a=1,\"b,c\",\"d;e\",\"f \"\"g\"\"\",\"h\ni\",\r\n");
    }
}
