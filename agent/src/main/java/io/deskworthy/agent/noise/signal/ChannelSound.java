package io.deskworthy.agent.noise.signal;

import java.util.OptionalDouble;

/**
 * All that is known of one channel of one phase.
 *
 * @param levels its A-weighted levels
 * @param activeSpeech its A-weighted active speech level in dBFS(A); nothing if too quiet for one
 * @param voice what is voice-like in it
 * @param quality what its bare samples say of the microphone
 * @param mainsHum how far the mains' frequency stands out, in dB; negative infinity in silence
 */
public record ChannelSound(
    SoundLevels levels,
    OptionalDouble activeSpeech,
    VoiceLike voice,
    SampleQuality quality,
    double mainsHum) {}
