"""Puts ids that there are in the place of most that are made up: a fuzzer that only ever meets 404
finds nothing behind it. Which one follows from the made-up id, so that a seed says it all."""
import json
import os
import re
import zlib

import schemathesis

IDS = json.loads(os.environ["TIEOUT_IDS"])


UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def known(names, made_up):
    if not UUID.fullmatch(made_up):
        return made_up  # wrong on purpose
    there = [one for name in names for one in IDS.get(name, [])]
    number = zlib.crc32(repr(made_up).encode())
    return there[number // 4 % len(there)] if there and number % 4 else made_up


def replaced(value):
    if isinstance(value, list):
        return [replaced(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        name: known([name], one) if name in IDS and isinstance(one, str) else replaced(one)
        for name, one in value.items()
    }


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    if path_parameters and isinstance(path_parameters.get("id"), str):
        path = context.operation.path
        names = [name for name in IDS if path.startswith(f"/v1/{name}/")]
        one = {**path_parameters, "id": known(names, path_parameters["id"])}
        if isinstance(one.get("attachmentId"), str):
            one["attachmentId"] = known(["attachmentId"], one["attachmentId"])
        return one
    return path_parameters


@schemathesis.hook
def map_body(context, body):
    return replaced(body)


@schemathesis.hook
def map_query(context, query):
    return replaced(query) if isinstance(query, dict) else query
