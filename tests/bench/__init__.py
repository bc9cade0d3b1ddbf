"""Benchmarks: `make bench`. Each case is timed beside a named baseline in the same run, and the ratio is what counts.

Milliseconds differ between machines and hours; how many times the bare driver, compiler or interpreter we take hardly
does. Nothing here asserts a time, and pytest collects none of it.
"""
