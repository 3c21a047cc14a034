/** Lists as text: which characters, which delimiter, which rows. */
@NullMarked
package dev.applyflow.function.parse.csv;

import org.jspecify.annotations.NullMarked;
