/** Tests of what can go wrong on the way to a server. */
@NullMarked
package io.deskworthy.agent.http;

import org.jspecify.annotations.NullMarked;
