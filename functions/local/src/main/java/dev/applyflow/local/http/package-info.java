/** The HTTP front: what API Gateway and CloudFront would be. */
@NullMarked
package dev.applyflow.local.http;

import org.jspecify.annotations.NullMarked;
