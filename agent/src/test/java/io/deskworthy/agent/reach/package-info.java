/** Tests of the ways to services, with certificates and broken servers of their own. */
@NullMarked
package io.deskworthy.agent.reach;

import org.jspecify.annotations.NullMarked;
