package io.deskworthy.server.settings;

import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.employer.SignInParts;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.webhook.Webhooks;

/** All pages of settings. */
public final class SettingsPages {

  private final SignInParts parts;
  private final UpkeepParts upkeep;
  private final SignInGuard guard;
  private final Pages pages;
  private final Webhooks webhooks;

  /** Puts the pages together. */
  public SettingsPages(
      SignInParts parts, UpkeepParts upkeep, SignInGuard guard, Pages pages, Webhooks webhooks) {
    this.webhooks = webhooks;
    this.parts = parts;
    this.upkeep = upkeep;
    this.guard = guard;
    this.pages = pages;
  }

  /** Adds their addresses. */
  public void addTo(Routes routes) {
    new AccountAddress(parts, guard, pages).addTo(routes);
    new SecondStepAddress(parts, guard, pages).addTo(routes);
    new TokensAddress(parts, guard, pages).addTo(routes);
    new WebhooksAddress(webhooks, guard, pages).addTo(routes);
    new WebhookAddress(webhooks, guard, pages).addTo(routes);
    new UsersAddress(parts, guard, pages).addTo(routes);
    new AuditAddress(parts.audit(), guard, pages).addTo(routes);
    new StorageAddress(upkeep, guard, pages).addTo(routes);
  }
}
