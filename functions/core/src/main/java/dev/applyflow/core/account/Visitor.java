package dev.applyflow.core.account;

/**
 * Whoever tries to get in, as far as the request tells.
 *
 * @param networkAddress where the request comes from
 * @param device the browser, as it introduced itself
 */
public record Visitor(String networkAddress, String device) {}
