package dev.applyflow.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.local.standin.StandIns;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxCheckTest {
    @Test
    void a_list_of_which_nothing_was_accepted_shows_nothing() {
        var check = new MailboxCheck(new Letter("Hello", "Dear team"), new byte[] {1});

        assertThat(check.problems(List.of(), StandIns.google().control()))
                .containsExactly("No row of the list was accepted, so that nothing was shown.");
    }
}
