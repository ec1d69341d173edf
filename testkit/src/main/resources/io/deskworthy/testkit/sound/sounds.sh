#!/bin/bash
# Makes the test sounds of Deskworthy: 20 s each, 48 kHz, 16 bit, mono unless named otherwise.
# usage: sounds.sh DIRECTORY      needs sox and espeak-ng
#
# Every sound is brought to its level last, from the RMS of what was mixed, so that the level of a
# file is known without measuring it. Noises are cut from different places of one minute: two
# noises from the same place would be the same numbers, and would add up as one.
set -euo pipefail
export SOX_OPTS=-V1 # faults only: parts may be shorter than 20 s, and one sound clips on purpose

target=${1:?usage: sounds.sh DIRECTORY}
mkdir -p "$target"
cd "$target"
parts=$(mktemp -d)
trap 'rm -r "$parts"' EXIT

length=20
float=(-b 32 -e floating-point)
format=(-r 48000 -c 1 "${float[@]}")

tone() { sox -R -n "${format[@]}" "$@"; }
rms() { sox "$1" -n stats 2>&1 | awk '/^RMS lev dB/ { print $4 }'; }
quieter() { awk -v want="$2" -v is="$(rms "$1")" 'BEGIN { printf "%.4f", want - is }'; }
exactly() { sox "$1" "${float[@]}" "$2" pad 0 "$length" trim 0 "$length"; }

# at_level IN OUT DBFS: the part IN at that RMS
at_level() { sox "$1" "${float[@]}" "$2" gain "$(quieter "$1" "$3")"; }

# finished IN NAME DBFS: the sound itself, 16 bit
finished() {
  at_level "$1" "$parts/level.wav" "$3"
  sox -R "$parts/level.wav" -b 16 -e signed-integer "$2.wav"
}

# noise COLOUR START OUT DBFS: a part of one minute of noise
noise() {
  sox "$parts/$1.wav" "$parts/cut.wav" trim "$2" "$length"
  at_level "$parts/cut.wav" "$3" "$4"
}

# together OUT IN...: sum without scaling
together() {
  local out=$1 inputs=() input
  shift
  for input in "$@"; do inputs+=(-v 1 "$input"); done
  sox -m "${inputs[@]}" "${float[@]}" "$out"
}

for colour in pink white brown; do
  tone "$parts/$colour.wav" synth 60 "${colour}noise" vol 0.1
done

# A room at night: pink noise of the room, white noise of the microphone.
noise pink 3 "$parts/room.wav" -66
noise white 7 "$parts/self.wav" -78
together "$parts/quiet.wav" "$parts/room.wav" "$parts/self.wav"
finished "$parts/quiet.wav" quiet -65.7

# A fan: rumble, rush of air, and the blades with their overtone.
noise brown 5 "$parts/rumble.wav" -48
sox "$parts/pink.wav" "$parts/rush.wav" trim 20 "$length" lowpass 2500 gain -16
tone "$parts/blade.wav" synth "$length" sine 118 vol 0.0035
tone "$parts/blade2.wav" synth "$length" sine 236 vol 0.0018
together "$parts/fan.wav" "$parts/rumble.wav" "$parts/rush.wav" "$parts/blade.wav" "$parts/blade2.wav"
finished "$parts/fan.wav" fan -45

# A keyboard in the quiet room: two keys in uneven steps.
sox "$parts/white.wav" "$parts/key0.wav" trim 1 0.012 fade t 0 0.012 0.011 highpass 1500 vol 0.9
sox "$parts/white.wav" "$parts/key1.wav" trim 2 0.020 fade t 0 0.020 0.019 highpass 700 vol 0.6
strokes=()
for ((i = 0; i < 60; i++)); do
  at=$(awk -v i="$i" 'BEGIN { print 0.4 + i * 0.3 + 0.05 * ((i * 7) % 5) }')
  sox "$parts/key$((i % 2)).wav" "$parts/stroke$i.wav" pad "$at"
  strokes+=("$parts/stroke$i.wav")
done
together "$parts/strokes.wav" "${strokes[@]}"
exactly "$parts/strokes.wav" "$parts/typing.wav"
together "$parts/keyboard.wav" "$parts/typing.wav" "$parts/quiet.wav"
finished "$parts/keyboard.wav" keyboard -46

# Four single bangs in the quiet room, 4 s apart.
sox "$parts/brown.wav" "$parts/bang.wav" trim 8 0.3 fade t 0.002 0.3 0.29 gain -n -20
sox "$parts/bang.wav" "$parts/bangs.wav" pad 2 1.7 repeat 3
exactly "$parts/bangs.wav" "$parts/bangs20.wav"
together "$parts/clicks.wav" "$parts/bangs20.wav" "$parts/quiet.wav"
finished "$parts/clicks.wav" clicks -44

# Talkers. The sentences are from the Harvard lists, made for such tests (IEEE 1969).
reading="The birch canoe slid on the smooth planks. Glue the sheet to the dark blue background.
  It is easy to tell the depth of a well. These days a chicken leg is a rare dish.
  Rice is often served in round bowls. The juice of lemons makes fine punch.
  The box was thrown beside the parked truck. The hogs were fed chopped corn and garbage."
chatting="Four hours of steady work faced us. A large size in stockings is hard to sell.
  The boy was there when the sun rose. A rod is used to catch pink salmon.
  The source of the huge river is the clear spring. Kick the ball straight and follow through."
telling="A pot of tea helps to pass the evening. Smoky fires lack flame and heat.
  The soft cushion broke the man's fall. The salt breeze came across from the sea.
  The girl at the booth sold fifty bonds. The small pup gnawed a hole in the sock."

# says OUT VOICE WORDS-PER-MINUTE PITCH TEXT
says() {
  espeak-ng -v "$2" -s "$3" -p "$4" -w "$parts/said.wav" "$5"
  sox "$parts/said.wav" "${format[@]}" "$parts/said48.wav" gain -6 rate -v 48000
  exactly "$parts/said48.wav" "$1"
}
says "$parts/talker1.wav" en-gb 150 45 "$reading"
says "$parts/talker2.wav" en-us+f3 165 60 "$chatting $telling"
says "$parts/talker3.wav" en-gb+m3 140 35 "$telling"
says "$parts/talker4.wav" en-us+m7 175 50 "$chatting $reading"
says "$parts/talker5.wav" en-gb+f2 155 65 "$telling $chatting"

finished "$parts/talker1.wav" speech -26

# Somebody in the next room, through a door; and five people at once, one of them with the reader's
# voice, but never at the same word.
sox "$parts/talker2.wav" "$parts/door.wav" lowpass 2500
at_level "$parts/door.wav" "$parts/behind.wav" -46
together "$parts/other.wav" "$parts/behind.wav" "$parts/quiet.wav"
finished "$parts/other.wav" other_voice -46
sox "$parts/talker1.wav" "$parts/later.wav" pad 6
exactly "$parts/later.wav" "$parts/talker1.wav"
for i in 1 2 3 4 5; do at_level "$parts/talker$i.wav" "$parts/guest$i.wav" -40; done
together "$parts/babble.wav" "$parts"/guest?.wav
finished "$parts/babble.wav" babble -42

# A TV: somebody talks over chords.
chord() { # OUT TREMOLO THREE-NOTES
  tone "$1" synth 2 sine "$3" synth 2 sine mix "$4" synth 2 sine mix "$5" tremolo "$2" 40
}
chord "$parts/chord1.wav" 5 220 277.2 329.6
chord "$parts/chord2.wav" 3 196 247 293.7
sox "$parts/chord1.wav" "$parts/chord2.wav" "$parts/bars.wav" repeat 4
at_level "$parts/bars.wav" "$parts/music.wav" -30
at_level "$parts/talker4.wav" "$parts/speaker.wav" -26
together "$parts/tv.wav" "$parts/music.wav" "$parts/speaker.wav"
finished "$parts/tv.wav" tv -40

# A street: rumble that swells, two cars, one horn.
noise brown 12 "$parts/traffic.wav" -44
sox "$parts/traffic.wav" "$parts/swell.wav" lowpass 400 tremolo 0.1 60
sox "$parts/pink.wav" "$parts/car.wav" trim 9 5 lowpass 1200 fade h 2.4 5 2.4 gain -6
sox "$parts/car.wav" "$parts/car1.wav" pad 2
sox "$parts/car.wav" "$parts/car2.wav" pad 12
tone "$parts/horn0.wav" synth 0.6 sine 420 synth 0.6 sine mix 530 fade 0.02 0.6 0.05 vol 0.06
sox "$parts/horn0.wav" "$parts/horn.wav" pad 9.3
together "$parts/cars.wav" "$parts/swell.wav" "$parts/car1.wav" "$parts/car2.wav" "$parts/horn.wav"
exactly "$parts/cars.wav" "$parts/street.wav"
finished "$parts/street.wav" street -38

# A baby: cries of 0.9 s that fall from 520 to 400 Hz, with pauses.
tone "$parts/cry.wav" synth 0.9 saw 520-400 tremolo 7 20 fade h 0.08 0.9 0.2 \
  lowpass 5000 highpass 300 vol 0.2
sox "$parts/cry.wav" "$parts/cries.wav" pad 0 0.6 repeat 13
exactly "$parts/cries.wav" "$parts/crying.wav"
together "$parts/baby.wav" "$parts/crying.wav" "$parts/quiet.wav"
finished "$parts/baby.wav" baby -32

# Mains hum with its overtones.
tone "$parts/h50.wav" synth "$length" sine 50 vol 0.010
tone "$parts/h100.wav" synth "$length" sine 100 vol 0.004
tone "$parts/h150.wav" synth "$length" sine 150 vol 0.003
noise pink 30 "$parts/bed.wav" -68
together "$parts/hum.wav" "$parts/h50.wav" "$parts/h100.wav" "$parts/h150.wav" "$parts/bed.wav"
finished "$parts/hum.wav" hum50 -42

# Microphones that are not right: overloaded; muted; one step of dither and nothing else; dead with
# an offset; gated by noise suppression; with a gain that creeps up by 20 dB.
sox speech.wav "${float[@]}" "$parts/loud.wav" gain 24
sox "$parts/loud.wav" -b 16 -e signed-integer clipped.wav
sox -D -n -r 48000 -b 16 -c 1 zero.wav trim 0 "$length"
sox -R -n -r 48000 -b 16 -c 1 dither.wav trim 0 "$length"
sox -R -n -r 48000 -b 16 -c 1 dc.wav trim 0 "$length" dcshift 0.05
cp zero.wav gated_silence.wav
sox -D speech.wav -b 16 gated_speech.wav compand 0.005,0.10 -inf,-50.1,-inf,-50,-50
noise pink 25 "$parts/gain0.wav" -46
sox "$parts/gain0.wav" "$parts/gain1.wav" fade t 12 "$length" 0
together "$parts/creeping.wav" "$parts/gain1.wav" "$parts/quiet.wav"
finished "$parts/creeping.wav" creeping_gain -48

# The reader breaks off, and automatic gain draws the silence up by 30 dB, out of zeros.
sox speech.wav "${float[@]}" "$parts/begun.wav" trim 0 5
sox quiet.wav "${float[@]}" "$parts/drawn.wav" trim 0 15 gain 30 fade l 6 15 0
sox -D "$parts/begun.wav" "$parts/drawn.wav" -b 16 -e signed-integer agc.wav

# A Bluetooth headset in its hands-free mode: nothing above 4 kHz.
sox street.wav -r 8000 -b 16 "$parts/narrow.wav"
sox "$parts/narrow.wav" -b 16 narrowband.wav rate -v 48000

# The right channel dead.
sox fan.wav zero.wav -M -b 16 fan_left_only.wav

# Known levels: a tone of -20 dBFS peak has -23.01 dBFS, and by weighting the same in dBFS(A);
# one second of pink noise twenty times, so that any whole number of seconds has the same level.
tone "$parts/tone.wav" synth "$length" sine 1000 vol 0.1
sox -R "$parts/tone.wav" -b 16 -e signed-integer tone1k.wav
tone "$parts/tone100.wav" synth "$length" sine 100 vol 0.1
sox -R "$parts/tone100.wav" -b 16 -e signed-integer tone100.wav
noise white 11 "$parts/white20.wav" -30
finished "$parts/white20.wav" white -30
noise pink 11 "$parts/pink20.wav" -30
finished "$parts/pink20.wav" pink -30
sox "$parts/pink20.wav" "$parts/pink1.wav" trim 0 1
sox "$parts/pink1.wav" "$parts/pink1x20.wav" repeat 19
finished "$parts/pink1x20.wav" pink_seconds -30

# The reader in each of the rooms.
for room in quiet fan keyboard other_voice babble tv street baby hum50; do
  together "$parts/both.wav" speech.wav "$room.wav"
  sox -R "$parts/both.wav" -b 16 -e signed-integer "read_$room.wav"
done
