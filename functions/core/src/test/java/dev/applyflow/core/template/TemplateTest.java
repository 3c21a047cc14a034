package dev.applyflow.core.template;

import static dev.applyflow.core.template.TemplateProblem.Code.BROKEN_PLACEHOLDER;
import static dev.applyflow.core.template.TemplateProblem.Code.EMPTY;
import static dev.applyflow.core.template.TemplateProblem.Code.LINE_BREAK;
import static dev.applyflow.core.template.TemplateProblem.Code.TOO_LONG;
import static dev.applyflow.core.template.TemplateProblem.Code.UNKNOWN_PLACEHOLDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Set<String> KNOWN = Set.of("company_name", "recipient_name", "role", "city");

    @Test
    void fillsSubjectAndBodyFromTheRow() {
        var template = new Template("{{role}} at {{ company_name }}", "Dear {{recipient_name}},\nin {{city}}");

        assertThat(template.render(Map.of(
                        "role", "Engineer", "company_name", "Müller & Söhne", "recipient_name", "Ada", "city", "Köln")))
                .isEqualTo(new Rendering.Rendered("Engineer at Müller & Söhne", "Dear Ada,\nin Köln"));
    }

    @Test
    void anEmptyOrBlankValueTakesTheFallback() {
        var template = new Template("Hello", "Dear {{recipient_name|Hiring Team}},");

        assertThat(template.render(Map.of("recipient_name", " ")))
                .isEqualTo(new Rendering.Rendered("Hello", "Dear Hiring Team,"));
        assertThat(template.render(Map.of())).isEqualTo(new Rendering.Rendered("Hello", "Dear Hiring Team,"));
    }

    @Test
    void anEmptyValueWithoutFallbackMakesNoMailAndIsNamed() {
        var template = new Template("{{role}}", "{{recipient_name}} {{role}} {{city|Berlin}}");

        assertThat(template.render(Map.of())).isEqualTo(new Rendering.Incomplete(List.of("recipient_name", "role")));
    }

    @Test
    void anEmptyFallbackIsNoFallback() {
        assertThat(new Template("x", "{{role|}}").render(Map.of()))
                .isEqualTo(new Rendering.Incomplete(List.of("role")));
    }

    @Test
    void aValueCannotBreakTheSubjectIntoASecondHeader() {
        var template = new Template("For {{company_name}}", "b");

        assertThat(template.render(Map.of("company_name", "Evil\r\nBcc: all@example.com")))
                .isEqualTo(new Rendering.Rendered("For Evil Bcc: all@example.com", "b"));
    }

    @Test
    void whatAValueContainsIsNotRenderedAgain() {
        assertThat(new Template("s", "{{company_name}}").render(Map.of("company_name", "{{role}}", "role", "x")))
                .isEqualTo(new Rendering.Rendered("s", "{{role}}"));
    }

    @Test
    void anUnknownPlaceholderIsRefusedWithItsFieldAndName() {
        assertThat(new Template("{{compny_name}}", "{{salary|much}}").check(KNOWN))
                .containsExactly(
                        new TemplateProblem("subject", UNKNOWN_PLACEHOLDER, "compny_name"),
                        new TemplateProblem("body", UNKNOWN_PLACEHOLDER, "salary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{company_name", "{{}}", "{{ company name }}", "{{company_name|a{b}}", "{{company\nname}}"})
    void aBrokenPlaceholderIsRefused(String body) {
        assertThat(new Template("s", body).check(KNOWN))
                .extracting(TemplateProblem::code)
                .containsExactly(BROKEN_PLACEHOLDER);
    }

    @Test
    void aBrokenPlaceholderIsNeverMailed() {
        assertThat(new Template("s", "Dear {{recipient_name").render(Map.of("recipient_name", "Ada")))
                .isInstanceOf(Rendering.Incomplete.class);
    }

    @Test
    void emptyAndTooLongAreRefused() {
        assertThat(new Template(" ", "x".repeat(Template.MAX_BODY + 1)).check(KNOWN))
                .extracting(TemplateProblem::code)
                .containsExactly(EMPTY, TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\t", "\u000b", "\u0000", "\u0085", "\u2028", "\u2029"})
    void aSubjectStaysOnOneLine(String broken) {
        assertThat(new Template("a" + broken + "b", "x").check(KNOWN))
                .extracting(TemplateProblem::code)
                .containsExactly(LINE_BREAK);
    }
}
