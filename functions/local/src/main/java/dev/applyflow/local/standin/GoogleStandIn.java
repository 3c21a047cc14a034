package dev.applyflow.local.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Google sign-in and Gmail: a Node child with a sandbox mailbox that keeps its state in a folder.
 *
 * <p>Stricter than the emulator under it: unknown and expired tokens, missing scopes and malformed recipients are
 * refused, and sending gives a mail new ids. Kinder than Gmail: no quotas, no size limit, every user consents.
 */
public final class GoogleStandIn implements AutoCloseable {

    private final ChildProcess child;
    private final URI endpoint;
    private final Client client;
    private final List<String> users;

    /** The OAuth client that the sandbox knows. */
    public record Client(String id, String secret) {}

    /** @param state kept across restarts; users keep their `sub`, mails and refresh tokens stay, access tokens end */
    public GoogleStandIn(NodeInstall node, Path state, Path logs) {
        var command = node.script("mailbox.mjs", "--state", state.toString());
        child = ChildProcess.start(command, logs.resolve("mailbox.log"), line -> line.startsWith("{"));
        var ready = parse(child.readyLine());
        endpoint = URI.create("http://127.0.0.1:" + ready.get("port").asInt());
        client = new Client(
                ready.get("clientId").asText(), ready.get("clientSecret").asText());
        users = ready.get("users").valueStream().map(JsonNode::asText).toList();
    }

    /** Gmail's root; takes the place of {@code https://gmail.googleapis.com}. */
    public URI endpoint() {
        return endpoint;
    }

    /** Where a user is sent to consent; takes the place of {@code https://accounts.google.com/o/oauth2/v2/auth}. */
    public URI authorizationUri() {
        return endpoint.resolve("/o/oauth2/v2/auth");
    }

    /** Takes the place of {@code https://oauth2.googleapis.com/token}. */
    public URI tokenUri() {
        return endpoint.resolve("/oauth2/token");
    }

    /** Takes the place of {@code https://oauth2.googleapis.com/revoke}. */
    public URI revocationUri() {
        return endpoint.resolve("/oauth2/revoke");
    }

    /** The keys of the ID tokens, whose issuer is {@link #endpoint}; new ones at every start. */
    public URI keysUri() {
        return endpoint.resolve("/oauth2/v3/certs");
    }

    public Client client() {
        return client;
    }

    /** The addresses of those who can sign in, at least two. */
    public List<String> users() {
        return users;
    }

    /** What a function is told in order to use this instead of Google. */
    public Map<String, String> environment() {
        return Map.of(
                "APPLYFLOW_GOOGLE_CLIENT_ID", client.id(),
                "APPLYFLOW_GOOGLE_CLIENT_SECRET", client.secret(),
                "APPLYFLOW_GMAIL_URL", endpoint.resolve("/").toString(),
                "APPLYFLOW_GOOGLE_AUTHORIZATION_URL", authorizationUri().toString(),
                "APPLYFLOW_GOOGLE_TOKEN_URL", tokenUri().toString(),
                "APPLYFLOW_GOOGLE_REVOCATION_URL", revocationUri().toString(),
                "APPLYFLOW_GOOGLE_KEYS_URL", keysUri().toString());
    }

    public GoogleControl control() {
        return new GoogleControl(endpoint);
    }

    @Override
    public void close() {
        child.close();
    }

    private static JsonNode parse(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not what mailbox.mjs prints when it is ready: " + line, e);
        }
    }
}
