package io.deskworthy.server.account;

import java.util.Optional;

/**
 * Somebody tries to sign in.
 *
 * @param network where from
 * @param account id of the user they want to be, or the name they typed if there is none
 * @param known whether there is such a user
 * @param browser the browser, if it has signed in as that user before
 */
public record SignInTry(String network, String account, boolean known, Optional<String> browser) {}
