package dev.applyflow.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** KMS with one key, which hands out tickets instead of ciphertexts and insists on the encryption context. */
final class StubbedKms extends StubbedService {
    static final String KEY = "alias/tokens";

    private final Map<String, Sealed> sealed = new HashMap<>();
    private String nextError = "";

    private record Sealed(JsonNode context, String plaintext) {}

    @Override
    synchronized Answer answer(Request request) {
        if (!nextError.isEmpty()) {
            return Answer.error(400, nextError);
        }
        JsonNode body = request.body();
        if (!body.path("KeyId").asText().equals(KEY)) {
            return Answer.error(400, "IncorrectKeyException");
        }
        return switch (request.target()) {
            case "TrentService.Encrypt" -> encrypt(body);
            case "TrentService.Decrypt" -> decrypt(body);
            default -> Answer.error(400, "UnsupportedOperationException");
        };
    }

    /** Every call fails with this. */
    synchronized void failWith(String error) {
        nextError = error;
    }

    private Answer encrypt(JsonNode body) {
        byte[] ticket = ("ticket-" + sealed.size()).getBytes(StandardCharsets.US_ASCII);
        String blob = Base64.getEncoder().encodeToString(ticket);
        sealed.put(
                blob,
                new Sealed(
                        body.path("EncryptionContext"), body.path("Plaintext").asText()));
        return Answer.ok(JSON.createObjectNode().put("CiphertextBlob", blob).put("KeyId", KEY));
    }

    private Answer decrypt(JsonNode body) {
        Sealed found = sealed.get(body.path("CiphertextBlob").asText());
        return found != null && found.context().equals(body.path("EncryptionContext"))
                ? Answer.ok(JSON.createObjectNode()
                        .put("Plaintext", found.plaintext())
                        .put("KeyId", KEY))
                : Answer.error(400, "InvalidCiphertextException");
    }
}
