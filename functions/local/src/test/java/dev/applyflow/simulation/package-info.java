/**
 * A seeded world that tries to break the sender: the core and the fakes, in virtual time, with every port call a point at which
 * another actor may go first, a process may die, and a call may fail before or after it took effect.
 */
@NullMarked
package dev.applyflow.simulation;

import org.jspecify.annotations.NullMarked;
