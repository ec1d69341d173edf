/**
 * One run for a candidate, without saying how it is shown: what was agreed with the server, what
 * was measured, what the policy makes of it, and the report of it. Commands and window drive it.
 */
@NullMarked
package io.deskworthy.agent.run;

import org.jspecify.annotations.NullMarked;
