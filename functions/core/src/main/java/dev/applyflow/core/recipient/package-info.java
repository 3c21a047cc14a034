@NullMarked
package dev.applyflow.core.recipient;

import org.jspecify.annotations.NullMarked;
