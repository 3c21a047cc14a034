/** The core's ports on one machine, where no stand-in of a cloud service is needed. */
@NullMarked
package dev.applyflow.local.adapter;

import org.jspecify.annotations.NullMarked;
