package dev.applyflow.function.campaigns.json;

public record AcceptedNamesJson(int rows, boolean more) {}
