/**
 * How fast the processor is: two kernels, on one core and on all, held against a reference machine.
 * docs/processor-benchmark.md describes them; whoever changes one changes the version.
 */
@NullMarked
package io.deskworthy.agent.hardware.speed;

import org.jspecify.annotations.NullMarked;
