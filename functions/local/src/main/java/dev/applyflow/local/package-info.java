/** The whole system on one machine. */
@NullMarked
package dev.applyflow.local;

import org.jspecify.annotations.NullMarked;
