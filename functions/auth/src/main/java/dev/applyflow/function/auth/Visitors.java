package dev.applyflow.function.auth;

import dev.applyflow.core.account.Visitor;
import dev.applyflow.web.Request;
import java.util.Optional;

/**
 * Tells visitors apart.
 *
 * @param addressHeader where something trusted in front of us, such as CloudFront, writes {@code address:port} of the visitor; without
 *     it, whoever called the gateway is the visitor
 */
record Visitors(Optional<String> addressHeader) {
    Visitor of(Request request) {
        String address = addressHeader
                .flatMap(request::header)
                .map(Visitors::withoutPort)
                .orElseGet(request::sourceAddress);
        return new Visitor(address, request.header("user-agent").orElse(""));
    }

    /** Of {@code 198.51.100.10:46532} or {@code 2001:db8::1:46532}, the form of CloudFront-Viewer-Address. */
    private static String withoutPort(String address) {
        int colon = address.lastIndexOf(':');
        return colon < 0 ? address : address.substring(0, colon);
    }
}
