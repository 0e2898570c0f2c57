#!/bin/sh
# Makes the namespace and what its runs can be searched by. Safe to run again.
# TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE are read by the CLI itself.
set -eu

# Closed runs are kept for 30 days: that is the time there is to archive them.
temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 720h

# A new namespace is known to every part of the server only after some seconds.
tries=0
until have=$(temporal operator search-attribute list 2>&1); do
  tries=$((tries + 1))
  if [ "$tries" -ge 60 ]; then
    echo "$have" >&2
    exit 1
  fi
  sleep 1
done
for name in Company InvoiceNumber InvoiceKind; do
  case "$have" in
    *"$name"*) ;;
    *) temporal operator search-attribute create --name "$name" --type Keyword ;;
  esac
done
