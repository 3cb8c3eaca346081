package io.storefleet;

import io.storefleet.team.SetUp;
import io.storefleet.tenancy.Tenants;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The operator's command that prints a single-use address for another agency, on the console and never in the log. */
final class TenantAdd {

    // The whole application, so that the address is made by its rules; but it listens nowhere and takes no work.
    private static final String[] QUIETLY = {
        "--server.port=-1",
        "--storefleet.jobs.parallel=0",
        "--spring.main.banner-mode=off",
        "--logging.threshold.console=error"
    };

    private TenantAdd() {}

    @SuppressWarnings("SystemOut")
    static void run(SpringApplicationBuilder application) {
        try (var context = application.run(QUIETLY)) {
            var isFirst = context.getBean(Tenants.class).all().isEmpty();
            // In an empty installation the start itself has just printed the address.
            if (!isFirst || context.getEnvironment().matchesProfiles("demo")) {
                System.out.println(
                        "Make another agency: " + context.getBean(SetUp.class).issue());
            }
        }
    }
}
