package dev.applyflow.web;

/** Answers one kind of request. */
@FunctionalInterface
public interface Handler {
    Response handle(Request request);
}
