package dev.applyflow.function.campaigns.json;

public record RetriedJson(int retried) {}
