/** What the recipients would get: the mails that the sandbox mailbox has sent. */
@NullMarked
package dev.applyflow.local.sandbox;

import org.jspecify.annotations.NullMarked;
