/** Tells others' programs what happened: events, signatures, deliveries, and whom may be called. */
@NullMarked
package io.deskworthy.server.webhook;

import org.jspecify.annotations.NullMarked;
