/**
 * Which proxy leads to a server: what was typed, the environment, the operating system's settings,
 * or a script (PAC) that they name, which is run without trusting it. And what a proxy that asks
 * for a name and a password is told.
 */
@NullMarked
package io.deskworthy.agent.http.proxy;

import org.jspecify.annotations.NullMarked;
