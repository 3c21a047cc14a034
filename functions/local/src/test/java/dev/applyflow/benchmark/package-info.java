/** What ApplyFlow costs and how fast it is, counted and measured. */
@NullMarked
package dev.applyflow.benchmark;

import org.jspecify.annotations.NullMarked;
