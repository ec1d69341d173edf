/**
 * How the agent reaches servers: one client for all, with limits on time and size, and names for
 * what can go wrong on the way. Beside the two packages that speak to servers, the only one that
 * knows the HTTP library.
 */
@NullMarked
package io.deskworthy.agent.http;

import org.jspecify.annotations.NullMarked;
