@NullMarked
package dev.applyflow.google;

import org.jspecify.annotations.NullMarked;
