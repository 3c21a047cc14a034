/** Users, sessions and mailboxes. */
@NullMarked
package dev.applyflow.function.auth;

import org.jspecify.annotations.NullMarked;
