/** Campaigns, uploads and progress. */
@NullMarked
package dev.applyflow.function.campaigns;

import org.jspecify.annotations.NullMarked;
