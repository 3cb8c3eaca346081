package io.storefleet.bench;

import io.storefleet.mirror.internal.sync.CopyFaults;
import io.storefleet.mirror.internal.sync.CopyRig;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many calls a store of at least 50,000 accounts and 150,000 orders takes until people can search it. */
final class LargeCopyBench implements Benchmark {

    /** The simulator gives an account 2.2 orders. */
    private static final int ACCOUNTS = 68_000;

    private static final int GOAL_CALLS = 500;
    private static final String STORE = "aurora";

    @Override
    public String name() {
        return "faults-large";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        var settings = SimulatorSettings.defaults().withoutLimit().withAccounts(ACCOUNTS);
        try (var application = FaultsRig.start();
                var simulator = Simulator.start(settings)) {
            var rig = new CopyRig(application.fixture(), simulator, STORE);
            rig.until(() -> rig.state().searchable());
            var calls = CopyFaults.listing(simulator);
            Map<String, Object> further = new LinkedHashMap<>();
            rig.state().streams().forEach(each -> further.put(each.stream().key(), each.known()));
            further.put("orders_of_the_store", simulator.state(STORE).orders().size());
            further.put("calls_until_searchable", calls);
            further.put("calls_for_single_accounts", simulator.calls().size() - calls);
            byPath(simulator).forEach((path, count) -> report.line(path + ": " + count));
            report.end((double) GOAL_CALLS / calls, 1, further);
        }
    }

    private static Map<String, Long> byPath(Simulator simulator) {
        return simulator.calls().stream()
                .collect(Collectors.groupingBy(call -> "/" + call.path().split("[/?]")[1], Collectors.counting()));
    }
}
