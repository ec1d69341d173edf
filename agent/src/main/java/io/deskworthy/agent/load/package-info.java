/**
 * What the computer counts by itself while something is measured on it: processor time, bytes of
 * its network interfaces. Stands between the package that reads machines and those that measure.
 */
@NullMarked
package io.deskworthy.agent.load;

import org.jspecify.annotations.NullMarked;
