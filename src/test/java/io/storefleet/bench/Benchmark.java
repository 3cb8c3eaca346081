package io.storefleet.bench;

/** A measurement with a goal. */
interface Benchmark {

    /** The word that picks it on the command line. */
    String name();

    /** Measures, prints what is worth seeing on the way and ends with {@link BenchReport#end}. */
    void run(BenchReport report) throws Exception;
}
