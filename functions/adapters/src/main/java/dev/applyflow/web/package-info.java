/** Routes, problem documents and the session filter of the HTTP API. */
@NullMarked
package dev.applyflow.web;

import org.jspecify.annotations.NullMarked;
