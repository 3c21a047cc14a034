package dev.applyflow.core.testing;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.MailboxProvider;
import java.net.URI;

class FakeMailboxProviderTest extends MailboxProviderContract {
    private final FakeMailboxProvider provider = new FakeMailboxProvider();

    @Override
    protected MailboxProvider provider() {
        return provider;
    }

    @Override
    protected EmailAddress user() {
        return EmailAddress.of("mara@example.com");
    }

    @Override
    protected Answer consent(URI authorizationUrl) {
        FakeMailboxProvider.Answer back = provider.consent(authorizationUrl, user());
        return new Answer(back.state(), back.code());
    }
}
