# Runs Orca so that its log has each line at once. Otherwise Python keeps the last lines back, and what was just said would be missing.
import builtins
import runpy
import shutil

plain_open = builtins.open


def line_by_line(file, mode="r", buffering=-1, *rest, **named):
    return plain_open(file, mode, 1 if mode == "w" else buffering, *rest, **named)


builtins.open = line_by_line
runpy.run_path(shutil.which("orca"), run_name="__main__")
