/** In-memory fakes of the ports, and the contract that each shares with its real adapter. */
@NullMarked
package dev.applyflow.core.testing;

import org.jspecify.annotations.NullMarked;
