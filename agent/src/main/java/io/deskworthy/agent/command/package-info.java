/**
 * The command line: what a person types, sees and is asked. Results go to standard output, progress
 * and questions to standard error. The only package besides Main that knows picocli.
 */
@NullMarked
package io.deskworthy.agent.command;

import org.jspecify.annotations.NullMarked;
