/** What the cloud and Google would be, on loopback: each starts in its constructor and ends in {@code close}. */
@NullMarked
package dev.applyflow.local.standin;

import org.jspecify.annotations.NullMarked;
