package dev.applyflow.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A function's environment variables. A configuration record declares its settings first, then calls {@link #check}, which reports
 * all that are missing or malformed together, and only then reads the values:
 *
 * <pre>{@code
 * var environment = new Environment(variables);
 * var prefix = environment.required("TABLE_PREFIX");
 * var endpoint = environment.optional("DYNAMODB_ENDPOINT", URI::create);
 * environment.check();
 * return new Config(prefix.get(), endpoint.get());
 * }</pre>
 *
 * An empty variable counts as absent, as it is easier to empty one than to remove it.
 */
public final class Environment {
    /** Begins every variable that is ours; keys are given without it. */
    public static final String PREFIX = "APPLYFLOW_";

    private final Map<String, String> variables;
    private final List<String> problems = new ArrayList<>();

    public Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    public Supplier<String> required(String key) {
        return required(key, Function.identity());
    }

    /** @param parse throws {@link IllegalArgumentException} where the text is not valid */
    public <T> Supplier<T> required(String key, Function<String, T> parse) {
        var value = optional(key, parse);
        if (text(key).isEmpty()) {
            problems.add(PREFIX + key + " is missing");
        }
        return () -> value.get().orElseThrow(Environment::unchecked);
    }

    public Supplier<Optional<String>> optional(String key) {
        return optional(key, Function.identity());
    }

    /** @param parse throws {@link IllegalArgumentException} where the text is not valid */
    public <T> Supplier<Optional<T>> optional(String key, Function<String, T> parse) {
        try {
            var value = text(key).map(parse);
            return () -> value;
        } catch (IllegalArgumentException invalid) {
            // Its message may quote the value, and a value may be a secret.
            problems.add(PREFIX + key + " is malformed");
            return Optional::empty;
        }
    }

    /** A whole number from 1 to {@code most}. */
    public Supplier<Optional<Integer>> upTo(int most, String key) {
        var number = text(key).map(Environment::digits);
        if (number.isPresent() && (number.get() < 1 || number.get() > most)) {
            problems.add(PREFIX + key + " is no whole number from 1 to " + most);
        }
        return () -> number;
    }

    /** Where the function runs, which Lambda itself says. Elsewhere there are only stand-ins, to which any region is right. */
    public String awsRegion() {
        return variables.getOrDefault("AWS_REGION", "us-east-1");
    }

    /** @throws InvalidConfiguration naming every setting that was asked for in vain */
    public void check() {
        if (!problems.isEmpty()) {
            throw new InvalidConfiguration(problems);
        }
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(variables.get(PREFIX + key))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** 0 where there is something else, or more than any limit. */
    private static int digits(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static IllegalStateException unchecked() {
        return new IllegalStateException("settings are read after check()");
    }
}
