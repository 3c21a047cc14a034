@NullMarked
package dev.applyflow.aws;

import org.jspecify.annotations.NullMarked;
