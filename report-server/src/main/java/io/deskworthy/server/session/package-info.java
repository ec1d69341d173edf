/** Sessions: a candidate's agent enrols its key and gets a signed token, nonce and policy. */
@NullMarked
package io.deskworthy.server.session;

import org.jspecify.annotations.NullMarked;
