package dev.applyflow.core.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What attempts are counted by: an account that somebody tries to open, or a network address that tries. */
public record Attempted(String key) {
    public static Attempted account(EmailAddress address) {
        return new Attempted("account:" + address.normalized());
    }

    /** Of IPv6 only the network counts (64 bits): its hosts are one household, which can take any of their addresses. */
    public static Attempted from(String networkAddress) {
        return new Attempted("from:" + network(networkAddress));
    }

    private static String network(String address) {
        try {
            // Takes literals only, so nothing is looked up.
            return InetAddress.ofLiteral(address) instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException noLiteral) {
            return address;
        }
    }
}
