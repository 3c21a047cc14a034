/** Domain, use cases and ports: plain Java that knows no framework, no cloud and no wire format. */
@NullMarked
package dev.applyflow.core;

import org.jspecify.annotations.NullMarked;
