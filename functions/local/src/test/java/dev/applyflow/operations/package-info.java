/** What docs/operations.md tells people to type does what it says. */
@NullMarked
package dev.applyflow.operations;

import org.jspecify.annotations.NullMarked;
