package io.deskworthy.agent.noise.capture;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.OptionalLong;

/** The class AVCaptureDevice of macOS, by way of the Objective-C runtime. */
final class MacCamera {

  /** The value of {@code AVMediaTypeAudio}. */
  private static final String AUDIO = "soun";

  private MacCamera() {}

  /**
   * Returns whether this program may use microphones: 0 not asked yet, 1 restricted, 2 denied, 3
   * allowed; nothing where there is no such class.
   */
  static OptionalLong authorisation() {
    try {
      NativeLibrary unused = NativeLibrary.getInstance("AVFoundation");
      NativeLibrary runtime = NativeLibrary.getInstance("objc");
      Function classOf = runtime.getFunction("objc_getClass");
      Function selector = runtime.getFunction("sel_registerName");
      Function send = runtime.getFunction("objc_msgSend");
      Pointer device = classOf.invokePointer(new Object[] {"AVCaptureDevice"});
      Pointer string = classOf.invokePointer(new Object[] {"NSString"});
      if (device == null || string == null) {
        return OptionalLong.empty();
      }
      Pointer toString = selector.invokePointer(new Object[] {"stringWithUTF8String:"});
      Pointer status = selector.invokePointer(new Object[] {"authorizationStatusForMediaType:"});
      Pointer audio = send.invokePointer(new Object[] {string, toString, AUDIO});
      return OptionalLong.of(send.invokeLong(new Object[] {device, status, audio}));
    } catch (LinkageError absent) {
      return OptionalLong.empty();
    }
  }
}
