@NullMarked
package dev.applyflow.core.sending;

import org.jspecify.annotations.NullMarked;
