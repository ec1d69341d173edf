/**
 * The back end that LibreSpeed's page and command line expect, after {@code speedtest_worker.js}
 * and {@code backend/*.php} of {@code librespeed/speedtest}. Nothing is counted here: these clients
 * count for themselves.
 */
@NullMarked
package io.deskworthy.server.open.librespeed;

import org.jspecify.annotations.NullMarked;
