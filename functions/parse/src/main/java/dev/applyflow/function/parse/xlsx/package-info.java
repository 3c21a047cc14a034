/** Lists as Excel workbooks, checked before they are read. */
@NullMarked
package dev.applyflow.function.parse.xlsx;

import org.jspecify.annotations.NullMarked;
