/** What may be logged; neutral ground between the adapters. */
@NullMarked
package dev.applyflow.log;

import org.jspecify.annotations.NullMarked;
