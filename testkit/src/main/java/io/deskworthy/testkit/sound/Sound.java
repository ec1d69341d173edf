package io.deskworthy.testkit.sound;

/** The test sounds, all 20 s at 48 kHz and 16 bit, mono unless said otherwise. */
public enum Sound {
  /** A room at night, -65.7 dBFS. */
  QUIET_ROOM("quiet"),
  /** A fan nearby, -45 dBFS: plain to hear, and no hindrance. */
  FAN("fan"),
  /** Sixty keystrokes in the quiet room, -46 dBFS. */
  KEYBOARD("keyboard"),
  /** Four or five bangs in the quiet room, 2 s apart, -44 dBFS. */
  CLICKS("clicks"),
  /** Somebody talking behind a door, -46 dBFS. */
  OTHER_VOICE("other_voice"),
  /** Five people talking at once, -42 dBFS. */
  BABBLE("babble"),
  /** A voice over music, -40 dBFS. */
  TV("tv"),
  /** Traffic with two cars and a horn, -38 dBFS. */
  STREET("street"),
  /** Cries with pauses, -32 dBFS. */
  BABY("baby"),
  /** Mains hum of 50 Hz with overtones, -42 dBFS. */
  HUM("hum50"),
  /** The candidate reading aloud in no room at all, -26 dBFS. */
  READER("speech"),
  /** The reader in the quiet room. */
  READER_QUIET_ROOM("read_quiet"),
  /** The reader beside the fan. */
  READER_FAN("read_fan"),
  /** The reader beside the keyboard. */
  READER_KEYBOARD("read_keyboard"),
  /** The reader with somebody behind the door. */
  READER_OTHER_VOICE("read_other_voice"),
  /** The reader among five others. */
  READER_BABBLE("read_babble"),
  /** The reader with the TV on. */
  READER_TV("read_tv"),
  /** The reader by the street. */
  READER_STREET("read_street"),
  /** The reader with the baby. */
  READER_BABY("read_baby"),
  /** The reader with the hum. */
  READER_HUM("read_hum50"),
  /** The reader, 24 dB too loud for the microphone. */
  CLIPPED("clipped"),
  /** Every sample 0: a muted microphone. */
  ZERO("zero"),
  /** One step of dither and nothing else. */
  DITHER("dither"),
  /** A dead microphone with an offset of 0.05. */
  OFFSET("dc"),
  /** The reader through noise suppression that gives zeros in every pause. */
  GATED_READER("gated_speech"),
  /** What it gives while nobody speaks: zeros. */
  GATED_SILENCE("gated_silence"),
  /** The reader breaks off, and automatic gain draws the silence up by 30 dB. */
  AUTOMATIC_GAIN("agc"),
  /** The street through a headset that carries nothing above 4 kHz. */
  NARROWBAND("narrowband"),
  /** A room whose level creeps up by 20 dB, as under automatic gain, -48 dBFS. */
  CREEPING_GAIN("creeping_gain"),
  /** Stereo: the fan on the left, nothing on the right. */
  FAN_LEFT_ONLY("fan_left_only"),
  /** A tone of 1 kHz, -23.01 dBFS and as much in dBFS(A). */
  TONE_1K("tone1k"),
  /** A tone of 100 Hz, -23.01 dBFS and -42.1 dBFS(A). */
  TONE_100("tone100"),
  /** White noise, -30 dBFS. */
  WHITE("white"),
  /** Pink noise, -30 dBFS. */
  PINK("pink"),
  /** The same second of pink noise twenty times, -30 dBFS: any whole seconds have one level. */
  PINK_SECONDS("pink_seconds");

  private final String word;

  Sound(String word) {
    this.word = word;
  }

  /** Returns the name of its file. */
  public String fileName() {
    return word + ".wav";
  }
}
