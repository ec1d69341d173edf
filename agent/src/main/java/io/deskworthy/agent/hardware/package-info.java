/**
 * Reads the computer: memory, processor, operating system, screens, link. By allow-list: no serial
 * numbers, no hardware addresses, no names of people or hosts. What cannot be read is unknown with
 * a reason, never 0.
 */
@NullMarked
package io.deskworthy.agent.hardware;

import org.jspecify.annotations.NullMarked;
