/**
 * The words that command line and window share: steps of the checks, what went wrong and what to do
 * about it.
 */
@NullMarked
package io.deskworthy.agent.text;

import org.jspecify.annotations.NullMarked;
