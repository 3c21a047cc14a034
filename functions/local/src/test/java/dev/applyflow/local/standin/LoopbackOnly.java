package dev.applyflow.local.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.stream.Stream;

/** Who can reach a server. */
public final class LoopbackOnly {
    private LoopbackOnly() {}

    /** On a machine that others could reach: on one without a network there is nothing to see. */
    public static void assertReachedFromThisMachineOnly(URI endpoint) throws IOException {
        var outside = addressesOfThisMachine()
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        assumeThat(outside).as("addresses that others could use").isNotEmpty();

        try (var socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            assertThat(socket.isConnected()).isTrue();
        }
        for (var address : outside) {
            assertThatThrownBy(() -> new Socket(address, endpoint.getPort()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    private static Stream<InetAddress> addressesOfThisMachine() throws SocketException {
        return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses);
    }
}
