/** What candidates see in a browser: their invitation, and what to download for it. */
@NullMarked
package io.deskworthy.server.candidate;

import org.jspecify.annotations.NullMarked;
