package io.deskworthy.agent.identity;

import com.sun.jna.platform.win32.Crypt32Util;
import com.sun.jna.platform.win32.Win32Exception;
import java.io.IOException;

/**
 * The Windows Data Protection API: wraps with a key derived from the user's sign-in, which makes a
 * copied disk or backup useless. Only ever made on Windows.
 */
final class DpapiWrapping implements KeyWrapping {

  @Override
  public String name() {
    return "dpapi";
  }

  @Override
  public byte[] wrap(byte[] secret) throws IOException {
    try {
      return Crypt32Util.cryptProtectData(secret);
    } catch (Win32Exception refused) {
      throw new IOException("Windows could not protect the key: " + refused.getMessage(), refused);
    }
  }

  @Override
  public byte[] unwrap(byte[] wrapped) throws IOException {
    try {
      return Crypt32Util.cryptUnprotectData(wrapped);
    } catch (Win32Exception refused) {
      throw new IOException(
          "Windows would not open the key: made by another user or on another computer", refused);
    }
  }
}
