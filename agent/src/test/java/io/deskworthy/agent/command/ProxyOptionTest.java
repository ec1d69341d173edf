package io.deskworthy.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.http.proxy.ProxyLogin;
import io.deskworthy.agent.http.proxy.ProxySetting;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProxyOptionTest {

  @TempDir
  private Path folder;

  @Test
  void takesTheSystemsProxiesUnlessAnotherIsTyped() {
    Desk desk = new Desk(folder);

    desk.run("check", Desk.LINK, "--yes", "--proxy", "none");
    assertThat(desk.proxy()).isEqualTo(ProxySetting.NONE);

    desk.run("check", Desk.LINK, "--yes");
    assertThat(desk.proxy()).isEqualTo(ProxySetting.SYSTEM);

    desk.run("send", "nowhere.jws", "--proxy", "http://proxy.example.com:8080");
    assertThat(desk.proxy()).isInstanceOf(ProxySetting.Fixed.class);

    desk.run("verify", "nowhere.jws", "--proxy=pac+http://proxy.example.com/proxy.pac");
    assertThat(desk.proxy()).isInstanceOf(ProxySetting.Script.class);
  }

  @Test
  void saysThatSomethingIsNoProxyWithoutRepeatingIt() {
    Desk desk = new Desk(folder);

    int exitCode = desk.run("check", Desk.LINK, "--proxy", "ftp://anna:secret@proxy");

    assertThat(exitCode).isEqualTo(2);
    assertThat(desk.err()).contains("not-a-proxy").doesNotContain("secret");
  }

  @Test
  void asksThePersonForALogin() {
    Desk desk = new Desk(folder).typing("anna", " secret ");
    desk.run("verify", "nowhere.jws");

    assertThat(desk.loginQuestion().ask("proxy:8080")).contains(new ProxyLogin("anna", " secret "));
    assertThat(desk.err()).contains("proxy:8080");
  }

  @Test
  void asksNobodyWhereNobodySits() {
    Desk desk = new Desk(folder);
    desk.run("verify", "nowhere.jws");

    assertThat(desk.loginQuestion().ask("proxy:8080")).isEmpty();
  }
}
