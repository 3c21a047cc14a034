package dev.applyflow.core.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstLinesTest {
    private final FirstLines lines = new FirstLines();

    @Test
    void anAddressKeepsTheLineWhereItStandsFirst() {
        assertThat(lines.of("a@berg.example", 2)).isEqualTo(2);
        assertThat(lines.of("b@berg.example", 3)).isEqualTo(3);
        assertThat(lines.of("a@berg.example", 4)).isEqualTo(2);
        assertThat(lines.of("a@berg.example", 5)).isEqualTo(2);
    }

    @Test
    void addressesThatBeginOrEndAlikeAreTold() {
        assertThat(lines.of("anna@berg.example", 2)).isEqualTo(2);
        assertThat(lines.of("anna@berg.exampl", 3)).isEqualTo(3);
        assertThat(lines.of("nna@berg.example", 4)).isEqualTo(4);
        assertThat(lines.of("anna@berg.examplf", 5)).isEqualTo(5);
        assertThat(lines.of("änna@berg.example", 6)).isEqualTo(6);
        assertThat(lines.of("anna@berg.example", 7)).isEqualTo(2);
    }

    /** Far more than it has room for at first, and so many that some have one and the same hash, whatever hash it is. */
    @Test
    void saysOfManyWhatAMapSays() {
        var random = new Random(7);
        var expected = new HashMap<String, Integer>();
        for (int line = 1; line <= 400_000; line++) {
            String address = alike(random.nextInt(1 << 18)) + "@firm" + random.nextInt(3) + ".example";
            int first = expected.getOrDefault(address, line);
            expected.putIfAbsent(address, line);
            if (lines.of(address, line) != first) {
                fail(address + " stands in line " + first);
            }
        }
        assertThat(expected).hasSizeBetween(250_000, 350_000);
    }

    /** Different texts that {@link String#hashCode} does not tell apart. */
    private static String alike(int bits) {
        var text = new StringBuilder();
        for (int i = 0; i < 18; i++) {
            text.append((bits >> i & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }
}
