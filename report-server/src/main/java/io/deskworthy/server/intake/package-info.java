/** Takes reports: verify, parse, judge, store durably, certify, and only then answer. */
@NullMarked
package io.deskworthy.server.intake;

import org.jspecify.annotations.NullMarked;
