/**
 * The keys with which this agent signs: one per server, so that no two employers can tell that they
 * met the same candidate. Protects against other users and copied backups, not against the owner.
 */
@NullMarked
package io.deskworthy.agent.identity;

import org.jspecify.annotations.NullMarked;
