#!/usr/bin/env bash
# Caddy's reverse_proxy tries another node when no connection to the first came about, and a POST with a body fails all the same.
#
# One would guess that such an attempt cost nothing: no byte was sent, so the body is whole. With an empty body the other node
# answers.
#
# What happens (2.6.2, Debian's): Go's transport closes the request's body with the attempt that failed; the second attempt
# reaches the other node and cannot read it: "invalid Read on closed Body", 502. 2.11.2 and later keep the body open.
#
# What we do: compose.yaml pins 2.11.4. docker/proxy/check.py sends bodies to a dead node only with 2.11.2 or later.
set -euo pipefail
cd "$(mktemp -d)"
trap 'kill $(jobs -p) 2> /dev/null || true; rm -rf "$PWD"' EXIT

apt-get download -qq caddy=2.6.2-5 > /dev/null
dpkg-deb -x caddy_*.deb .
export HOME="$PWD"
usr/bin/caddy version

read -r front node dead < <(python3 -c '
import socket
taken = [socket.create_server(("127.0.0.1", 0)) for _ in range(3)]
print(*(each.getsockname()[1] for each in taken))')

# The dead node is the first in the list; the other answers with the size of the body it got.
cat > node.py <<'PYTHON'
import http.server, sys

class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"{len(body)} bytes".encode())

http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
PYTHON
python3 node.py "$node" 2> /dev/null &
cat > Caddyfile <<CADDY
{
	admin off
	auto_https off
}
:$front {
	bind 127.0.0.1
	reverse_proxy 127.0.0.1:$dead 127.0.0.1:$node {
		lb_policy first
		lb_retries 1
		fail_duration 1s
	}
}
CADDY
usr/bin/caddy run --config Caddyfile 2> log &
for _ in $(seq 100); do curl -s -o /dev/null "http://127.0.0.1:$front/" && break || sleep 0.1; done
sleep 1.5

empty=$(curl -s -o /dev/null -w '%{http_code}' -X POST -H 'Content-Length: 0' "http://127.0.0.1:$front/")
sleep 1.5
full=$(curl -s -o /dev/null -w '%{http_code}' -d 'twelve bytes' "http://127.0.0.1:$front/")
echo "POST without a body: $empty, with a body: $full"
grep -o 'invalid Read on closed Body' log | head -1
[ "$empty" = 200 ] && [ "$full" = 502 ] && grep -q 'invalid Read on closed Body' log
