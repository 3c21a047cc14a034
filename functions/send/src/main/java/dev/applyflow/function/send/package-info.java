/** Due mailboxes are released and their turns taken. */
@NullMarked
package dev.applyflow.function.send;

import org.jspecify.annotations.NullMarked;
