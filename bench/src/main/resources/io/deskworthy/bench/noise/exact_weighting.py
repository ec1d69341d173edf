"""Levels of successive 125 ms without the first half second, weighted exactly.

With a WAV file of 48 kHz prints one level a line in dBFS(A); without, the library's version.
"""
import sys

import librosa
import numpy
import scipy.io.wavfile

RATE, SETTLING, BLOCK = 48000, 24000, 6000

if len(sys.argv) < 2:
    print("librosa " + librosa.__version__)
    sys.exit()
rate, sound = scipy.io.wavfile.read(sys.argv[1])
assert rate == RATE
sound = sound / -float(numpy.iinfo(sound.dtype).min)
if sound.ndim > 1:
    sound = sound[:, 0]
hertz = numpy.fft.rfftfreq(len(sound), 1 / RATE)
weights = 10 ** (librosa.A_weighting(hertz, min_db=None) / 20)
weights[0] = 0
weighted = numpy.fft.irfft(numpy.fft.rfft(sound) * weights, len(sound))[SETTLING:]
blocks = weighted[: len(weighted) // BLOCK * BLOCK].reshape(-1, BLOCK)
for level in 10 * numpy.log10(numpy.maximum((blocks**2).mean(axis=1), 1e-30)):
    print(level)
