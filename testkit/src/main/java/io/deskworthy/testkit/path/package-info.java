/** What stands between a program and its server: a proxy that wants a login, an own authority. */
@NullMarked
package io.deskworthy.testkit.path;

import org.jspecify.annotations.NullMarked;
