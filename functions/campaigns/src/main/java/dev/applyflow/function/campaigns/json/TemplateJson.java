package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.template.Template;
import org.jspecify.annotations.Nullable;

/** As it is asked for and as it is answered. */
public record TemplateJson(
        @Nullable String subject, @Nullable String body) {
    static TemplateJson of(Template template) {
        return new TemplateJson(template.subject(), template.body());
    }
}
