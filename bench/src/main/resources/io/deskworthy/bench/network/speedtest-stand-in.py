"""As much of a speedtest.net server as speedtest-cli needs: its settings, pictures of random bytes,
and a sink. Listens on port 80, in a network of its own."""

import os
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# Ten seconds each way; threads and ratio as speedtest.net's own answer has them.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<settings><client ip="10.77.0.1" lat="0" lon="0" isp="here" country="XX"/>
<server-config threadcount="4" ignoreids=""/>
<download testlength="10" threadsperurl="4"/>
<upload testlength="10" ratio="5" maxchunkcount="50" threads="2" mintestsize="320K"/>
</settings>
"""
# The originals are photographs of noise with some two bytes for each pixel.
BYTES_PER_PIXEL = 2
NOISE = os.urandom(1 << 16)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        picture = re.search(r"random(\d{1,4})x\d{1,4}\.jpg", self.path)
        if picture:
            self.send_picture(int(picture.group(1)) ** 2 * BYTES_PER_PIXEL)
        elif "speedtest-config.php" in self.path:
            self.send_text(SETTINGS)
        elif "latency.txt" in self.path:
            self.send_text("test=test\n")
        else:
            self.send_text('upload_extension: "php"')

    def do_POST(self):
        size = left = int(self.headers.get("Content-Length", 0))
        while left > 0:
            left -= len(self.rfile.read(min(left, len(NOISE))))
        self.send_text("size=%d" % size)

    def send_picture(self, size):
        self.begin(size)
        try:
            for start in range(0, size, len(NOISE)):
                self.wfile.write(NOISE[: size - start])
        except OSError:
            self.close_connection = True  # ten seconds are over

    def send_text(self, text):
        self.begin(len(text))
        self.wfile.write(text.encode())

    def begin(self, size):
        self.send_response(200)
        self.send_header("Content-Length", str(size))
        self.end_headers()

    def log_message(self, *ignored):
        pass


server = ThreadingHTTPServer(("", 80), Handler)
print("listening", flush=True)
server.serve_forever()
