/**
 * Whom the agent trusts: the authorities of the Java runtime and those of the operating system,
 * which a company's administrators or a person may have added to.
 */
@NullMarked
package io.deskworthy.agent.http.trust;

import org.jspecify.annotations.NullMarked;
