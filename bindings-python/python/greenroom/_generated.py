"""The operations: documents in, documents out.

Written by `make generate` from core/schema/documents.json: edit the core's types, not this file.
"""
