@NullMarked
package dev.applyflow.core.template;

import org.jspecify.annotations.NullMarked;
