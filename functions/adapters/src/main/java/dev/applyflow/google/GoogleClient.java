package dev.applyflow.google;

/** As whom ApplyFlow speaks to Google: the OAuth client that its operator has registered. */
public record GoogleClient(String id, String secret) {
    @Override
    public String toString() {
        return "GoogleClient[" + id + "]";
    }
}
