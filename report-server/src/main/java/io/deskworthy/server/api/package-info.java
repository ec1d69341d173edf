/**
 * The interface for programs under {@code /api/v1}: who asks, how often, what an operation takes
 * and answers. Each operation calls the feature that its page calls; its description is what
 * {@code /openapi.json} is made of.
 */
@NullMarked
package io.deskworthy.server.api;

import org.jspecify.annotations.NullMarked;
