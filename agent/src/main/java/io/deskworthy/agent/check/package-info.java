/**
 * What a check is, how a run goes through its checks side by side, and what it tells while it goes.
 * Each way of measuring lives in a package of its own and knows only this one.
 */
@NullMarked
package io.deskworthy.agent.check;

import org.jspecify.annotations.NullMarked;
