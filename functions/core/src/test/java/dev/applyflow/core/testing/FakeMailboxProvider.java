package dev.applyflow.core.testing;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.MailboxProvider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A provider whose users consent when a test says so. */
public final class FakeMailboxProvider implements MailboxProvider {
    private static final String CONSENT = "https://provider.example/consent?";

    private final Map<String, Grant> grants = new HashMap<>();
    private final List<String> revoked = new ArrayList<>();
    private final Faults<ConnectResult> connecting = new Faults<>();

    private int consents;

    private record Grant(String challenge, EmailAddress address) {}

    /** What the user brings back from the consent page. */
    public record Answer(String state, String code) {}

    /** The user consents at the address that was handed out. */
    public synchronized Answer consent(URI authorizationUrl, EmailAddress address) {
        String[] parts = authorizationUrl.getQuery().split("[=&]", -1);
        String code = "code-" + ++consents;
        grants.put(code, new Grant(parts[3], address));
        return new Answer(parts[1], code);
    }

    public Faults<ConnectResult> connecting() {
        return connecting;
    }

    public synchronized List<String> revoked() {
        return List.copyOf(revoked);
    }

    @Override
    public URI authorizationUrl(String state, String codeChallenge) {
        return URI.create(CONSENT + "state=" + state + "&challenge=" + codeChallenge);
    }

    @Override
    public ConnectResult connect(String code, String codeVerifier) {
        return connecting.around(() -> redeem(code, codeVerifier));
    }

    @Override
    public synchronized void revoke(String refreshToken) {
        revoked.add(refreshToken);
    }

    private synchronized ConnectResult redeem(String code, String codeVerifier) {
        Grant grant = grants.remove(code);
        return grant == null || !grant.challenge().equals(challenge(codeVerifier))
                ? new Refused(Reason.CODE_REFUSED, "no such code")
                : new Connected(grant.address(), "refresh-" + code, Set.of("send"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
