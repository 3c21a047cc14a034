/** What the functions' tests share: requests as API Gateway makes them, and the API's description as a judge of the answers. */
@NullMarked
package dev.applyflow.web.testing;

import org.jspecify.annotations.NullMarked;
