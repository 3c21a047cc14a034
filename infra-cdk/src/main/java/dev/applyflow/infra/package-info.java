/** The CDK app. */
@NullMarked
package dev.applyflow.infra;

import org.jspecify.annotations.NullMarked;
