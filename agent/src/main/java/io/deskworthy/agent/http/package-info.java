/** Asking a server over HTTP, bounded in time and size; the one place that knows OkHttp. */
@NullMarked
package io.deskworthy.agent.http;

import org.jspecify.annotations.NullMarked;
