@NullMarked
package dev.applyflow.local.standin;

import org.jspecify.annotations.NullMarked;
