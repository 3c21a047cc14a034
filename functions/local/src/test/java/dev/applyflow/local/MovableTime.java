package dev.applyflow.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The local system for browser tests of what takes leases and look-ups, which no clock of the sandbox skips: each line on its input is
 * a duration by which the real time goes on at once. Ends with its input.
 */
final class MovableTime {
    private MovableTime() {}

    public static void main(String[] arguments) {
        var ahead = new AtomicReference<>(Duration.ZERO);
        InstantSource clock = () -> InstantSource.system().instant().plus(ahead.get());
        try (var system = LocalSystem.start(LocalOptions.from(System.getenv()), clock, _ -> {});
                var lines = new Scanner(System.in, UTF_8)) {
            System.out.println("ApplyFlow is ready: " + system.origin());
            while (lines.hasNextLine()) {
                String duration = lines.nextLine();
                ahead.updateAndGet(Duration.parse(duration)::plus);
                System.out.println("passed " + duration);
            }
        }
    }
}
