package io.deskworthy.testkit.sound;

import java.util.Locale;

/** The test sounds, all 20 s at 48 kHz and 16 bit, mono unless said otherwise. */
public enum Sound {
  /** A room at night, -65.7 dBFS. */
  QUIET_ROOM,
  /** A fan nearby, -45 dBFS: plain to hear, and no hindrance. */
  FAN,
  /** Sixty keystrokes in the quiet room, -46 dBFS. */
  KEYBOARD,
  /** Four or five bangs in the quiet room, 2 s apart, -44 dBFS. */
  CLICKS,
  /** Somebody talking behind a door, -46 dBFS. */
  OTHER_VOICE,
  /** Five people talking at once, -42 dBFS. */
  BABBLE,
  /** A voice over music, -40 dBFS. */
  TV,
  /** Traffic with two cars and a horn, -38 dBFS. */
  STREET,
  /** Cries with pauses, -32 dBFS. */
  BABY,
  /** Mains hum of 50 Hz with overtones, -42 dBFS. */
  HUM,
  /** The candidate reading aloud in no room at all, -26 dBFS. */
  READER,
  /** The reader in the quiet room. */
  READER_QUIET_ROOM,
  /** The reader beside the fan. */
  READER_FAN,
  /** The reader beside the keyboard. */
  READER_KEYBOARD,
  /** The reader with somebody behind the door. */
  READER_OTHER_VOICE,
  /** The reader among five others. */
  READER_BABBLE,
  /** The reader with the TV on. */
  READER_TV,
  /** The reader by the street. */
  READER_STREET,
  /** The reader with the baby. */
  READER_BABY,
  /** The reader with the hum. */
  READER_HUM,
  /** The reader, 24 dB too loud for the microphone. */
  CLIPPED,
  /** Every sample 0: a muted microphone. */
  ZERO,
  /** One step of dither and nothing else. */
  DITHER,
  /** A dead microphone with an offset of 0.05. */
  OFFSET,
  /** The reader through noise suppression that gives zeros in every pause. */
  GATED_READER,
  /** A room whose level creeps up by 20 dB, as under automatic gain, -48 dBFS. */
  CREEPING_GAIN,
  /** Stereo: the fan on the left, nothing on the right. */
  FAN_LEFT_ONLY,
  /** A tone of 1 kHz, -23.01 dBFS and as much in dBFS(A). */
  TONE_1K,
  /** Pink noise, -30 dBFS. */
  PINK,
  /** The same second of pink noise twenty times, -30 dBFS: any whole seconds have one level. */
  PINK_SECONDS;

  /** Returns the name of its file. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".wav";
  }
}
