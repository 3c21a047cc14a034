package dev.applyflow.local.standin;

import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All of them in one JVM, as in the local system. */
class StandInsTest {
    static Stream<URI> endpoints() {
        return Stream.of(
                StandIns.dynamoDb(),
                StandIns.google().endpoint(),
                StandIns.s3().endpoint(),
                StandIns.sqs().endpoint());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void each_is_reached_from_this_machine_only(URI endpoint) throws IOException {
        LoopbackOnly.assertReachedFromThisMachineOnly(endpoint);
    }
}
