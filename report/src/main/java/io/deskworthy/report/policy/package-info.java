/** What an employer demands: named requirements as data. */
package io.deskworthy.report.policy;
