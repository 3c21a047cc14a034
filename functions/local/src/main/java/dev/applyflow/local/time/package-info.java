/** The clock that can skip the waits, and the timer that stands in for EventBridge Scheduler. */
@NullMarked
package dev.applyflow.local.time;

import org.jspecify.annotations.NullMarked;
