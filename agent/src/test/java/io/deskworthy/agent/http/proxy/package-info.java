@NullMarked
package io.deskworthy.agent.http.proxy;

import org.jspecify.annotations.NullMarked;
