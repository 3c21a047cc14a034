/** Real senders on real threads against the real store and queue. */
@NullMarked
package dev.applyflow.local.race;

import org.jspecify.annotations.NullMarked;
