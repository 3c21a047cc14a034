package dev.applyflow.function.campaigns.json;

public record TestMailJson(String to) {}
