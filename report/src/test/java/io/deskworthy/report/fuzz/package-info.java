/**
 * Targets for a fuzzer that is led by coverage, such as Jazzer, and the test that runs the kept
 * inputs through them.
 */
@NullMarked
package io.deskworthy.report.fuzz;

import org.jspecify.annotations.NullMarked;
