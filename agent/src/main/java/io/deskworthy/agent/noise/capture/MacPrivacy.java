package io.deskworthy.agent.noise.capture;

import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * What macOS says of the microphone: {@code [AVCaptureDevice authorizationStatusForMediaType:]}. A
 * denied microphone otherwise opens, and delivers zeros.
 */
final class MacPrivacy implements MicrophonePrivacy {

  /**
   * By profile or parental control; then 2, denied by the person. 0 is not asked yet, 3 allowed.
   */
  private static final long RESTRICTED = 1;

  private static final long DENIED = 2;

  private final Supplier<OptionalLong> authorisation;

  /**
   * Makes one.
   *
   * @param authorisation the status as a number, or nothing if it cannot be asked for
   */
  MacPrivacy(Supplier<OptionalLong> authorisation) {
    this.authorisation = authorisation;
  }

  @Override
  public boolean microphoneDenied() {
    OptionalLong status = authorisation.get();
    return status.isPresent() && (status.getAsLong() == RESTRICTED || status.getAsLong() == DENIED);
  }
}
