package dev.applyflow.core.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.recipient.Warning.Code;
import dev.applyflow.core.recipient.Warning.Earlier;
import dev.applyflow.core.recipient.Warning.Remark;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowWarningsTest {
    private static final CampaignId SPRING = new CampaignId(new UUID(1, 1));
    private static final Instant EARLIER = Instant.parse("2026-01-05T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "gmial.com, gmail.com",
        "gmai.com, gmail.com",
        "gmaill.com, gmail.com",
        "gnail.com, gmail.com",
        "gmail.co, gmail.com",
        "gmail.cm, gmail.com",
        "gmail.con, gmail.com",
        "GMIAL.COM, gmail.com",
        "hotmial.com, hotmail.com",
        "outlok.com, outlook.com",
        "yahooo.com, yahoo.com",
        "iclould.com, icloud.com",
        "t-onlin.de, t-online.de",
        "berg.con, berg.com",
        "berg.cmo, berg.com"
    })
    void a_slip_in_a_big_domain_is_told_with_what_was_probably_meant(String domain, String meant) {
        assertThat(about("jo@" + domain)).containsExactly(new Remark(Code.LIKELY_TYPO, "jo@" + meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "mail.com",
                "ymail.com",
                "email.com",
                "yahoo.de",
                "yahoo.dk",
                "hotmail.it",
                "outlook.at",
                "gmx.at",
                "web.de",
                "berg.example",
                "mailbox.org",
                "gmail.berg.example",
                "freenet-group.de"
            })
    void a_domain_that_is_right_is_not_taken_for_a_slip(String domain) {
        assertThat(about("jo@" + domain)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "Info", "office", "kontakt", "contact", "hello", "support", "sales", "contacto"})
    void a_mailbox_of_an_office_is_told(String role) {
        assertThat(about(role + "@berg.example")).containsExactly(new Remark(Code.ROLE_ACCOUNT, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jobs", "careers", "hr", "HR", "bewerbung", "karriere", "recruiting", "people", "rh", "talent"})
    void a_mailbox_of_those_who_hire_is_what_a_job_seeker_wants(String role) {
        assertThat(about(role + "@berg.example")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ANNA BERG, Anna Berg",
        "ANNA, Anna",
        "JEAN-PIERRE O'NEIL, Jean-Pierre O'Neil",
        "DR. JÜRGEN GROß, Dr. Jürgen Groß",
        "JÜRGEN VON DER TANN, Jürgen von der Tann",
        "VON STEIN, Von Stein",
        "A. MCDONALD, A. McDonald",
        "HR TEAM, HR Team",
        "ЖАННА ИВАНОВА, Жанна Иванова",
        "MARÍA DE LA CRUZ, María de la Cruz"
    })
    void a_name_in_capitals_is_offered_as_it_is_usually_written(String name, String offered) {
        assertThat(warnings(new ContactHistory(List.<Contacted>of().stream()), "jo@berg.example", "Berg", name))
                .containsExactly(new Remark(Code.NAME_IN_CAPITALS, offered));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Berg", "anna berg", "AJ", "J. B.", "李明", "", "McDonald", "4711"})
    void other_names_are_left_alone(String name) {
        assertThat(warnings(new ContactHistory(List.<Contacted>of().stream()), "jo@berg.example", "Berg", name))
                .isEmpty();
    }

    @Test
    void a_hidden_row_and_the_addresses_that_are_not_used_are_told() {
        var row = new FileRow(7, List.of("x"), true);
        var cell = (AddressCell.Found) AddressReader.read("jo@tal.example; hr@tal.example, x@tal.example");
        var recipient = new Recipient(cell.address(), "Tal", "Jo", "", "", Map.of());

        assertThat(new RowWarnings(history()).about(row, cell, recipient))
                .containsExactly(
                        new Remark(Code.OTHER_ADDRESSES, List.of("hr@tal.example", "x@tal.example")),
                        new Remark(Code.HIDDEN_ROW, List.of()));
    }

    @Test
    void somebody_written_to_before_is_told_with_the_last_mail() {
        var mail = contacted("anna@xn--bcher-kva.example", "Bücher", EARLIER);

        assertThat(warnings(history(mail), "Anna@BÜCHER.example", "", ""))
                .containsExactly(new Earlier(Code.CONTACTED_BEFORE, mail));
    }

    @Test
    void somebody_else_of_the_company_is_told_by_domain_or_by_name_and_the_last_one_counts() {
        var first = contacted("ida@berg.example", "Berg AG", EARLIER);
        var last = contacted("tom@berg.example", "Berg AG", EARLIER.plusSeconds(60));

        assertThat(warnings(history(first, last), "anna@berg.example", "", ""))
                .containsExactly(new Earlier(Code.COMPANY_CONTACTED, last));
        assertThat(warnings(history(last, first), "anna@elsewhere.example", "BERG  ag", ""))
                .containsExactly(new Earlier(Code.COMPANY_CONTACTED, last));
    }

    @Test
    void people_with_mailboxes_at_a_public_domain_are_not_colleagues() {
        var mail = contacted("ida@gmail.com", "", EARLIER);

        assertThat(warnings(history(mail), "anna@gmail.com", "", "")).isEmpty();
        assertThat(warnings(history(mail), "ida@googlemail.com", "", "")).isEmpty();
    }

    private static List<Warning> about(String address) {
        return warnings(history(), address, "Berg", "");
    }

    private static List<Warning> warnings(ContactHistory history, String address, String company, String name) {
        var found = new AddressCell.Found(EmailAddress.of(address), List.of());
        var recipient = new Recipient(found.address(), company, name, "", "", Map.of());
        return new RowWarnings(history).about(new FileRow(2, List.of(address)), found, recipient);
    }

    private static ContactHistory history(Contacted... contacts) {
        return new ContactHistory(Arrays.stream(contacts));
    }

    private static Contacted contacted(String address, String company, Instant at) {
        return new Contacted(address, company, SPRING, at);
    }
}
