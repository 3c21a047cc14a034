@NullMarked
package dev.applyflow.core.campaign;

import org.jspecify.annotations.NullMarked;
