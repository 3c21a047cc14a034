@NullMarked
package dev.applyflow.core.account;

import org.jspecify.annotations.NullMarked;
