package dev.applyflow.function.campaigns.json;

import dev.applyflow.web.FieldError;
import java.util.List;

public record PreviewJson(int row, String to, String subject, String body, List<FieldError> problems) {}
