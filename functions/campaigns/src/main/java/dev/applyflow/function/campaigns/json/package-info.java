/** What the API's requests and answers look like on the wire, component by component as openapi.json describes them. */
@NullMarked
package dev.applyflow.function.campaigns.json;

import org.jspecify.annotations.NullMarked;
