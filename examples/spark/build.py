"""Builds the graph of very many articles with Apache Spark: extract and the steps of consolidate are filters that Spark's
executors run (rdd.pipe), and Spark's shuffle brings lines with one key together.

    spark-submit build.py ARTICLES GRAPH [--partitions N] [--master URL] [--rapporteur COMMAND] [--options OPTIONS]

ARTICLES is JSON Lines, one article a line, in files or folders of any file system that Spark reads; GRAPH is a folder that it
makes, with N-Quads in parts. A filter that fails fails its task, and with it the job. Rapporteur has to be there on each node.
"""

import argparse
import zlib

from pyspark import StorageLevel
from pyspark.sql import SparkSession


def to_key(line: str) -> str:
    """What stands before the tab; of a statement, which has none, all of it."""
    return line if line.startswith("<") else line.partition("\t")[0]


def to_partition(key: str) -> int:
    """The same in every process, which Python's own hash is not."""
    return zlib.crc32(key.encode("utf-8"))


def main() -> None:
    parser = argparse.ArgumentParser(description="Build a graph of very many articles with Spark.")
    parser.add_argument("articles")
    parser.add_argument("graph")
    parser.add_argument("--partitions", type=int, default=2, help="some for each core of the cluster")
    parser.add_argument("--master", help="where spark-submit does not say it")
    parser.add_argument("--rapporteur", default="rapporteur", help="the command, as it is on each node")
    parser.add_argument("--options", default="", help="for extract and all steps alike: --base ..., --vocabulary ...")
    given = parser.parse_args()

    builder = SparkSession.builder.appName("rapporteur")
    session = (builder.master(given.master) if given.master else builder).getOrCreate()
    context = session.sparkContext

    def pipe(lines, command: str, fine: int = 0):
        """Runs the filter on each partition; another exit code than 0, or `fine`, fails the task."""
        script = f'{given.rapporteur} {command} {given.options} || [ $? -eq {fine} ]'
        return lines.pipe(f"sh -c '{script}'", checkCode=True)

    def step(name: str, *inputs, partitions: int = given.partitions):
        keyed = context.union(list(inputs)).keyBy(to_key)
        shuffled = keyed.repartitionAndSortWithinPartitions(partitions, to_partition)
        return pipe(shuffled.values(), f"consolidate {name}").persist(StorageLevel.DISK_ONLY)

    def only(lines, beginning: str):
        return lines.filter(lambda line: line.startswith(beginning))

    articles = context.textFile(given.articles, given.partitions).repartition(given.partitions)
    # 3: some articles were rejected; the executors' logs say which and why.
    records = pipe(articles, "extract --format records --jobs 1", fine=3).persist(StorageLevel.DISK_ONLY)
    people = step("people", only(records, "1 "), partitions=1)
    cut = step("articles", only(records, "2 "), only(people, "2 "))
    facts = step("facts", only(people, "3 "), only(cut, "3 "))
    visits = step("visits", only(facts, "4 "))
    statements = context.union([only(records, "<"), only(facts, "<")])
    graph = step("graph", statements, only(facts, "5 "), only(visits, "5 "))
    graph.saveAsTextFile(given.graph)
    session.stop()


if __name__ == "__main__":
    main()
