package dev.applyflow.core.testing;

import dev.applyflow.core.sending.TestMails;

class InMemoryTestMailsTest extends TestMailsContract {
    private final InMemoryTestMails testMails = new InMemoryTestMails();

    @Override
    protected TestMails testMails() {
        return testMails;
    }
}
