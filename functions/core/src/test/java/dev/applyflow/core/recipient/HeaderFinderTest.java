package dev.applyflow.core.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderFinderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Company Name|HR Name|HR Email|Job Title|Designation",
                "COMPANY|Recruiter|E-MAIL|Role|Title",
                "company_name|recipient_name|recipient_email|role|designation",
                "companyName|contactPerson|emailAddress|jobRole|contactTitle",
                "Firma|Ansprechpartner|E-Mail-Adresse|Stelle|Funktion",
                "Unternehmen:|Ansprechpartner/in|E-Mail *|Stellenbezeichnung|Dienstbezeichnung",
                "Entreprise|Nom du contact|Adresse électronique|Intitulé du poste|Fonction",
                "Société|Interlocuteur|Courriel (requis)|Poste visé|Qualité",
                "Empresa|Persona de contacto|Correo electrónico|Puesto|Cargo del contacto",
                "Razón social|Nombre y apellidos|Dirección de correo|Vacante|Función",
                "Empresa|Pessoa de contato|E-mail do RH|Vaga|Função",
                "Razão social|Responsável|Endereço de e-mail|Título da vaga|Cargo do contato",
                "Kampani ka naam|HR ka naam|Email ID|Naukri|Padnaam"
            })
    void headers_are_known_in_several_languages_and_spellings(String header) {
        assertThat(find(header, "A|B|c@d.example|E|F").map().names())
                .containsExactly("company_name", "recipient_name", "recipient_email", "role", "designation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Website=website",
                "Straße & Nr.=strasse_nr",
                "Offene Stelle (m/w/d) seit=offene_stelle_m_w_d_seit",
                "कंपनी=column_c",
                "2nd contact=2nd_contact"
            })
    void further_columns_get_a_name_that_a_template_can_use(String header, String name) {
        assertThat(find("Email|Company|" + header, "a@b.example|B|x")
                        .map()
                        .names()
                        .get(2))
                .isEqualTo(name);
    }

    @Test
    void names_of_further_columns_are_unique_and_never_those_of_the_known_ones() {
        assertThat(find("Email|Notes|Notes|notes!|Role|Position", "a@b.example")
                        .map()
                        .names())
                .containsExactly("recipient_email", "notes", "notes_2", "notes_3", "role", "position");
        assertThat(find("Email|Company Name|Company", "a@b.example").map().names())
                .containsExactly("recipient_email", "company_name", "company");
        assertThat(find("HR Email|Recipient_Email", "a@b.example|c@d.example")
                        .map()
                        .names())
                .doesNotHaveDuplicates();
    }

    @Test
    void of_several_address_columns_the_one_for_applications_counts() {
        assertThat(find("Email|HR Email|Company", "info@b.example|hr@b.example|B")
                        .map()
                        .names())
                .containsExactly("email", "recipient_email", "company_name");
    }

    @Test
    void titles_above_the_header_line_are_no_rows() {
        var found = find("My list, spring", "Notes: only in Berlin", "Firma|E-Mail", "Berg|a@b.example");

        assertThat(found.firstRow()).isEqualTo(3);
        assertThat(found.map().names()).containsExactly("company_name", "recipient_email");
    }

    @Test
    void a_list_without_a_header_line_is_recognised_as_such() {
        var found = find("Berg AG|anna@berg.example|Berlin", "Tal AG|jo@tal.example|Ulm|x");

        assertThat(found.firstRow()).isZero();
        assertThat(found.map().names()).containsExactly("column_a", "recipient_email", "column_c", "column_d");
    }

    @Test
    void a_column_of_addresses_is_found_under_any_header() {
        var found = find("Firma|Wohin damit?|Ort", "Berg AG|anna@berg.example|Ulm");

        assertThat(found.firstRow()).isEqualTo(1);
        assertThat(found.map().names()).containsExactly("company_name", "recipient_email", "ort");
        assertThat(found.map().headers()).containsExactly("Firma", "Wohin damit?", "Ort");
    }

    @Test
    void without_headers_and_without_addresses_there_is_no_address_column() {
        assertThat(new HeaderFinder().find(Rows.files("Firma|Ort", "Berg AG|Ulm")))
                .isEmpty();
        assertThat(new HeaderFinder().find(List.of())).isEmpty();
    }

    private static HeaderFinder.Found find(String... lines) {
        return new HeaderFinder().find(Rows.files(lines)).orElseThrow();
    }
}
