package io.storefleet.bench;

import java.util.List;
import java.util.stream.Collectors;

/** Runs the benchmarks named as arguments with their parts (NAME-PART), or all of them. */
public final class BenchMain {

    private static final List<Benchmark> ALL = List.of(
            new UnsealBench(),
            new IsolationBench(),
            new IngestBench(),
            new PagingBench(),
            new ListsBench(),
            new SearchBench(),
            new QuotaBench(),
            new QuotaNodesBench(),
            new SimulatorBench(),
            new AttacksBench(),
            new FaultsBench(),
            new StormBench(),
            new LargeCopyBench(),
            new LinksBench(),
            new IntentsBench(),
            new CodesBench(),
            new PersonBench(),
            new ProgressBench(),
            new NodesBench(),
            new RoundtripBench(),
            new SessionsBench());

    private BenchMain() {}

    public static void main(String[] names) throws Exception {
        var wanted = List.of(names);
        var known = ALL.stream().map(Benchmark::name).toList();
        if (!known.containsAll(wanted)) {
            System.err.println("Known benchmarks: " + known.stream().collect(Collectors.joining(", ")));
            System.exit(2);
        }
        for (var benchmark : ALL) {
            if (wanted.isEmpty() || wanted.stream().anyMatch(each -> (benchmark.name() + "-").startsWith(each + "-"))) {
                benchmark.run(new BenchReport(benchmark.name(), System.out));
            }
        }
        System.exit(0);
    }
}
