/** The core's ports on AWS. */
@NullMarked
package dev.applyflow.aws;

import org.jspecify.annotations.NullMarked;
