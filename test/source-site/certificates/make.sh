#!/bin/sh
# Makes the certificates of the test site anew, all of them: the issuer's key is thrown away. Needs OpenSSL 3.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: >"$work/index"
cat >"$work/ca.cnf" <<END
[ca]
default_ca = site
[site]
database = $work/index
new_certs_dir = $work
default_md = sha256
policy = any
unique_subject = no
rand_serial = yes
[any]
commonName = supplied
END

openssl ecparam -name prime256v1 -genkey -noout -out "$work/issuer-key.pem"
openssl req -x509 -new -key "$work/issuer-key.pem" -days 36500 -subj '/CN=Issuer of the test site' \
  -addext keyUsage=critical,keyCertSign -out issuer.pem
openssl ecparam -name prime256v1 -genkey -noout -out key.pem
openssl req -x509 -new -key key.pem -days 36500 -subj /CN=site.example \
  -addext subjectAltName=DNS:site.example -out self-signed.pem

# name, subject alternative names, first and last day
issue() {
  openssl req -new -key key.pem -subj /CN=site.example -out "$work/request.pem"
  echo "subjectAltName=$2" >"$work/extensions"
  openssl ca -batch -config "$work/ca.cnf" -cert issuer.pem -keyfile "$work/issuer-key.pem" -in "$work/request.pem" \
    -extfile "$work/extensions" -startdate "$3" -enddate "$4" -notext -out "$1.pem" 2>"$work/log"
}
issue good DNS:site.example,IP:127.0.0.1 20200101000000Z 21200101000000Z
issue other-name DNS:other.example 20200101000000Z 21200101000000Z
issue expired DNS:site.example 20200101000000Z 20200201000000Z
issue not-yet-valid DNS:site.example 21190101000000Z 21200101000000Z
