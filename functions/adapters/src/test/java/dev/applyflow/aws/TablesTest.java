package dev.applyflow.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void there_is_one_table_for_each_noun() {
        assertThat(Tables.ALL)
                .extracting(Table::name)
                .containsExactlyInAnyOrder(
                        "users",
                        "sessions",
                        "campaigns",
                        "companies",
                        "email_logs",
                        "rate_limits",
                        "mailboxes",
                        "contacted");
    }

    @Test
    void deployments_are_told_apart_by_their_prefix() {
        assertThat(new Tables("test-").nameOf(Tables.CAMPAIGNS)).isEqualTo("test-campaigns");
    }
}
