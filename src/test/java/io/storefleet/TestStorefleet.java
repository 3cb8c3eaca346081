package io.storefleet;

import io.storefleet.demo.DemoRun;
import io.storefleet.demo.DemoTenantAdd;
import io.storefleet.demo.RunOptions;
import io.storefleet.demo.StartRefusedException;
import java.util.Arrays;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The application with a kept PostgreSQL, the simulator and the demo beside it: {@code ./storefleet run}; or, after the
 * words {@code tenant add}, an address for another agency in the same database.
 */
public final class TestStorefleet {

    private TestStorefleet() {}

    public static void main(String... arguments) {
        var failure = start(arguments);
        if (failure != 0) {
            System.exit(failure);
        }
    }

    private static int start(String... arguments) {
        try {
            if (arguments.length > 1 && arguments[0].equals("tenant")) {
                addTenant(RunOptions.parse(Arrays.copyOfRange(arguments, 2, arguments.length)));
            } else {
                run(RunOptions.parse(arguments));
            }
            return 0;
        } catch (StartRefusedException refused) {
            return refuse(String.valueOf(refused.getMessage()));
        } catch (RuntimeException logged) {
            return refuse("Storefleet did not start; storefleet.log in the data directory says more.");
        }
    }

    @SuppressWarnings("SystemOut")
    private static void run(RunOptions options) {
        var demo = new DemoRun(options, System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "stop"));
        demo.start(new SpringApplicationBuilder(StorefleetApplication.class));
    }

    private static void addTenant(RunOptions options) {
        DemoTenantAdd.on(options, new SpringApplicationBuilder(StorefleetApplication.class), TenantAdd::run);
    }

    @SuppressWarnings("SystemOut")
    private static int refuse(String sentence) {
        System.err.println(sentence);
        return 1;
    }
}
