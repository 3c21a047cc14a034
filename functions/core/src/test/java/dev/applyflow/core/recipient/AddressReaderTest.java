package dev.applyflow.core.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@berg.example",
                "mailto:anna@berg.example",
                "MAILTO: anna@berg.example?subject=Bewerbung",
                "Anna Berg <anna@berg.example>",
                "\"Berg, Anna\" <mailto:anna@berg.example>",
                "<anna@berg.example>",
                "anna@berg.example.",
                "anna@berg.example,",
                "'anna@berg.example'",
                "anna＠berg.example",
                "ａｎｎａ＠ｂｅｒｇ．ｅｘａｍｐｌｅ",
                "anna @ berg.example",
                "Anna Berg anna@berg.example",
                "E-Mail: anna@berg.example!",
                "anna@berg.example (Personal)",
                "anna@berg.example; anna@berg.example",
                "[anna@berg.example](mailto:anna@berg.example)"
            })
    void the_address_is_found_whatever_surrounds_it(String cell) {
        assertThat(AddressReader.read(CellText.clean(cell))).isInstanceOfSatisfying(AddressCell.Found.class, found -> {
            assertThat(found.address().value()).isEqualTo("anna@berg.example");
            assertThat(found.others()).isEmpty();
        });
    }

    @Test
    void invisible_characters_do_not_make_another_address() {
        String cell = "\u00A0\u200Banna\u200B@berg\u00AD.example\uFEFF\u00A0";

        assertThat(AddressReader.read(CellText.clean(cell)))
                .isInstanceOfSatisfying(
                        AddressCell.Found.class,
                        found -> assertThat(found.address().value()).isEqualTo("anna@berg.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@berg.example; jobs@berg.example",
                "anna@berg.example, jobs@berg.example",
                "anna@berg.example / jobs@berg.example",
                "anna@berg.example or jobs@berg.example",
                "anna@berg.example\njobs@berg.example",
                "anna@; anna@berg.example | jobs@berg.example"
            })
    void of_several_addresses_the_first_counts_and_the_others_are_told(String cell) {
        assertThat(AddressReader.read(cell)).isInstanceOfSatisfying(AddressCell.Found.class, found -> {
            assertThat(found.address().value()).isEqualTo("anna@berg.example");
            assertThat(found.others()).extracting(EmailAddress::value).containsExactly("jobs@berg.example");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"müller@bücher.example", "用户@例え.jp", "a.b+c/d=e@sub.berg.example", "o'neil@berg.example"})
    void unusual_addresses_are_kept_as_they_are(String address) {
        assertThat(AddressReader.read(address))
                .isInstanceOfSatisfying(
                        AddressCell.Found.class,
                        found -> assertThat(found.address().value()).isEqualTo(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "anna@",
                "@berg.example",
                "anna@berg",
                "anna@berg..example",
                "anna(at)berg.example",
                "a@b@c.example",
                "anna@-berg.example",
                "anna@[127.0.0.1]",
                "https://berg.example/jobs",
                "anna..b@berg.example",
                "anna@berg_x.example"
            })
    void what_cannot_be_delivered_is_invalid(String cell) {
        assertThat(AddressReader.read(cell)).isInstanceOf(AddressCell.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00A0\u200B", "n/a", "-", "#N/A"})
    void nothing_is_missing_rather_than_wrong(String cell) {
        assertThat(AddressReader.read(CellText.clean(cell))).isInstanceOf(AddressCell.Missing.class);
    }
}
