package io.storefleet;

import io.storefleet.demo.DemoRun;
import io.storefleet.demo.RunOptions;
import io.storefleet.demo.StartRefusedException;

/** The application with a kept PostgreSQL, the simulator and the demo beside it: {@code ./storefleet run}. */
public final class TestStorefleet {

    private TestStorefleet() {}

    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) {
        var failure = run(arguments);
        if (failure != 0) {
            System.exit(failure);
        }
    }

    private static int run(String... arguments) {
        try {
            var demo = new DemoRun(RunOptions.parse(arguments), System.out);
            Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "stop"));
            demo.start();
            return 0;
        } catch (StartRefusedException refused) {
            System.err.println(refused.getMessage());
            return 1;
        } catch (RuntimeException said) {
            System.err.println("Storefleet did not start; storefleet.log in the data directory says more.");
            return 1;
        }
    }
}
