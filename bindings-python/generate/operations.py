def operations(d): return ""
def stub(d): return open("/work/wt/pyface/bindings-python/python/greenroom/_native.pyi").read()
