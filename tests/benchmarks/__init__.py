"""Speed, as ratios to a floor measured side by side in the same run. Never part of the tests.

python -m tests.benchmarks            everything
python -m tests.benchmarks start      one of them
"""
