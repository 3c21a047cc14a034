@NullMarked
package dev.applyflow.local.adapter;

import org.jspecify.annotations.NullMarked;
