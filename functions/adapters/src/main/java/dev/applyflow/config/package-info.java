/** Reads a function's configuration from its environment; neutral ground between the adapters. */
@NullMarked
package dev.applyflow.config;

import org.jspecify.annotations.NullMarked;
