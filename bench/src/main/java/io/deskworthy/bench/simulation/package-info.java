/**
 * A line with everything that is wrong with it, simulated packet by packet, and the product's own
 * deciding code on top: how often is its answer wrong?
 */
@NullMarked
package io.deskworthy.bench.simulation;

import org.jspecify.annotations.NullMarked;
