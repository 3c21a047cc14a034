/** The core's ports on Gmail and Google sign-in. */
@NullMarked
package dev.applyflow.google;

import org.jspecify.annotations.NullMarked;
