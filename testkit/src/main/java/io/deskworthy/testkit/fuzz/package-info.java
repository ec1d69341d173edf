/** The inputs that fuzzers begin with, for the tests that every build runs. */
@NullMarked
package io.deskworthy.testkit.fuzz;

import org.jspecify.annotations.NullMarked;
