/** Reading JSON from strangers: bounded, strict, and with errors that say where and what. */
package io.deskworthy.report.json;
