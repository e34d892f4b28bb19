"""Reads every example with the generated models and writes it again. Arguments: the generated folder, a JSON file."""

import importlib
import json
import re
import sys

sys.path.insert(0, sys.argv[1])
with open(sys.argv[2], encoding="utf-8") as file:
    examples = json.load(file)


def without_none(value):
    """The models write a nullable property that was absent as null."""
    if isinstance(value, dict):
        return {key: without_none(each) for key, each in value.items() if each is not None}
    return [without_none(each) for each in value] if isinstance(value, list) else value


models = importlib.import_module("openapi_client.models")
different = 0
for example in examples:
    model = getattr(models, example["schema"])
    written = without_none(model.from_dict(example["value"]).to_dict())
    if written != example["value"]:
        different += 1
        print(f"{example['name']}: {written} instead of {example['value']}", file=sys.stderr)
print(len(examples))
sys.exit(1 if different else 0)
