/** An uploaded list becomes rows. */
@NullMarked
package dev.applyflow.function.parse;

import org.jspecify.annotations.NullMarked;
