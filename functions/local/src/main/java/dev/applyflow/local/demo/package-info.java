/** The main job, headless: what a person would do, and the check of what came of it. */
@NullMarked
package dev.applyflow.local.demo;

import org.jspecify.annotations.NullMarked;
